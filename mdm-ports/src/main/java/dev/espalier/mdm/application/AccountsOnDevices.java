package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.invite.AppleAccountMatch;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the Apple Accounts behind users with those that the devices of the same people report (rule I10). */
public final class AccountsOnDevices {
    private final Locator locator;

    /** The inventory says which devices somebody uses, and what they report. */
    public AccountsOnDevices(Ports ports) {
        this.locator = new Locator(ports);
    }

    /** What can be told about at most a page of users of one unit. Only of associated ones there is something to ask. */
    public Matches matches(AccountId account, Collection<ContentUser> users) {
        return new Matches(locator.devicesOf(
                account,
                users.stream()
                        .filter(ContentUser::associated)
                        .flatMap(user -> user.person().stream())
                        .toList()));
    }

    /**
     * What can be told.
     *
     * @param devices the devices of the people, or empty if the inventory could not be asked
     */
    public record Matches(Optional<Map<PersonId, List<ManagedDevice>>> devices) {

        /** What can be told of one of the users. */
        public AppleAccountMatch of(ContentUser user) {
            if (!user.associated()) {
                return new AppleAccountMatch.CannotTell(AppleAccountMatch.Why.NOBODY_ACCEPTED);
            }
            return devices.<AppleAccountMatch>map(known -> AppleAccountMatch.of(
                            user.idHash(),
                            user
                                    .person()
                                    .map(person -> known.getOrDefault(person, List.of()))
                                    .orElse(List.of())
                                    .stream()
                                    .map(ManagedDevice::storeAccountHash)
                                    .toList()))
                    .orElseGet(() -> new AppleAccountMatch.CannotTell(AppleAccountMatch.Why.INVENTORY_UNAVAILABLE));
        }
    }
}
