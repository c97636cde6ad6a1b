package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Locator;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.invite.AppleAccountMatch;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.license.Readiness;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what users lack before a license can be used: an Apple Account, or the right one (rules I2, I10). */
final class AppleAccounts {
    private final Ports ports;
    private final Locator locator;

    AppleAccounts(Ports ports) {
        this.ports = ports;
        this.locator = new Locator(ports);
    }

    /** What each of at most a page of users lacks in which unit; nothing is said of whoever lacks nothing. */
    Map<ClientUserId, Map<IntegrationId, WorkRefusal>> missing(
            AccountId account, Set<IntegrationId> units, Collection<ClientUserId> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        var known = ports.unitOfWork().inTransaction(account, stores -> {
            var registered = new HashMap<IntegrationId, Map<ClientUserId, ContentUser>>();
            units.forEach(unit -> registered.put(unit, stores.contentUsers().find(unit, users)));
            return new Known(registered, stores.pseudonyms().people(users));
        });
        var devices = locator.devicesOf(account, known.withAccounts());
        var missing = new HashMap<ClientUserId, Map<IntegrationId, WorkRefusal>>();
        for (ClientUserId user : users) {
            missing.put(user, known.missing(user, devices));
        }
        return missing;
    }

    /** Users in each unit, and the people behind them. */
    private record Known(
            Map<IntegrationId, Map<ClientUserId, ContentUser>> registered, Map<ClientUserId, PersonId> people) {

        /** Only of them, devices can be compared. */
        Set<PersonId> withAccounts() {
            var found = new HashSet<PersonId>();
            registered
                    .values()
                    .forEach(users -> users.values().stream()
                            .filter(ContentUser::associated)
                            .flatMap(user -> Optional.ofNullable(people.get(user.id())).stream())
                            .forEach(found::add));
            return found;
        }

        Map<IntegrationId, WorkRefusal> missing(
                ClientUserId user, Optional<Map<PersonId, List<ManagedDevice>>> devices) {
            var missing = new HashMap<IntegrationId, WorkRefusal>();
            registered.forEach((unit, users) -> {
                var found = Optional.ofNullable(users.get(user));
                Readiness.missing(found, match(found, devices)).ifPresent(reason -> missing.put(unit, reason));
            });
            return missing;
        }

        private AppleAccountMatch match(
                Optional<ContentUser> user, Optional<Map<PersonId, List<ManagedDevice>>> devices) {
            if (devices.isEmpty()) {
                return new AppleAccountMatch.CannotTell(AppleAccountMatch.Why.INVENTORY_UNAVAILABLE);
            }
            var used = user.flatMap(found -> Optional.ofNullable(people.get(found.id())))
                    .map(person -> devices.orElseThrow().getOrDefault(person, List.of()))
                    .orElse(List.of());
            return AppleAccountMatch.of(
                    user.flatMap(ContentUser::idHash),
                    used.stream().map(ManagedDevice::storeAccountHash).toList());
        }
    }
}
