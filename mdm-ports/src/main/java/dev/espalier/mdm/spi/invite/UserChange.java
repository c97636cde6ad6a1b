package dev.espalier.mdm.spi.invite;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.UserOperationKind;
import java.util.List;
import java.util.Optional;

/**
 * What Apple is asked to change about users.
 *
 * @param kind what to do
 * @param users whom, each once, no more than Apple's limit allows
 */
public record UserChange(UserOperationKind kind, List<Member> users) {

    /** Keeps a copy. */
    public UserChange {
        users = List.copyOf(users);
    }

    /**
     * One user of a request. To retire, only the id is told.
     *
     * @param user the pseudonym
     * @param managedAppleAccount the Managed Apple Account to bind, or empty
     * @param email the address to note at Apple, or empty
     */
    public record Member(ClientUserId user, Optional<String> managedAppleAccount, Optional<String> email) {

        /**
         * A user of whom Apple gets the pseudonym and nothing else.
         *
         * @param user the pseudonym
         * @return the member
         */
        public static Member of(ClientUserId user) {
            return new Member(user, Optional.empty(), Optional.empty());
        }

        /** Without addresses, which are personal. */
        @Override
        public String toString() {
            return "Member[" + user + "]";
        }
    }
}
