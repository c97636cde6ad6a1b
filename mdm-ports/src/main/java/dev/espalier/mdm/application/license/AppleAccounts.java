package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.AccountsOnDevices;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.license.Readiness;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what users lack before a license can be used: an Apple Account, or the right one (rules I2, I10). */
final class AppleAccounts {
    private final Ports ports;
    private final AccountsOnDevices accounts;

    AppleAccounts(Ports ports) {
        this.ports = ports;
        this.accounts = new AccountsOnDevices(ports);
    }

    /** What each of at most a page of users lacks in which unit; nothing is said of whoever lacks nothing. */
    Map<ClientUserId, Map<IntegrationId, WorkRefusal>> missing(
            AccountId account, Set<IntegrationId> units, Collection<ClientUserId> users) {
        var missing = new HashMap<ClientUserId, Map<IntegrationId, WorkRefusal>>();
        for (IntegrationId unit : users.isEmpty() ? Set.<IntegrationId>of() : units) {
            var known = ports.unitOfWork()
                    .inTransaction(account, stores -> stores.contentUsers().find(unit, users));
            missing(account, known, users)
                    .forEach((user, reason) -> missing.computeIfAbsent(user, key -> new HashMap<>())
                            .put(unit, reason));
        }
        return missing;
    }

    private Map<ClientUserId, WorkRefusal> missing(
            AccountId account, Map<ClientUserId, ContentUser> known, Collection<ClientUserId> users) {
        var matches = accounts.matches(account, known.values());
        var missing = new HashMap<ClientUserId, WorkRefusal>();
        for (ClientUserId user : users) {
            Readiness.missing(Optional.ofNullable(known.get(user)), matches::of)
                    .ifPresent(reason -> missing.put(user, reason));
        }
        return missing;
    }
}
