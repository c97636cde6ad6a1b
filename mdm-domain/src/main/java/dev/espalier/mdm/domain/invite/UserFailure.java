package dev.espalier.mdm.domain.invite;

import java.util.Set;

/**
 * Why Apple did not change some users.
 *
 * @param number Apple's number of the error
 * @param users whom it concerns, or none if Apple does not say
 */
public record UserFailure(int number, Set<ClientUserId> users) {

    /** Keeps a copy. */
    public UserFailure {
        users = Set.copyOf(users);
    }

    /**
     * Whether it may concern a user.
     *
     * @param user who
     * @return true if Apple names the user, or nobody
     */
    public boolean concerns(ClientUserId user) {
        return users.isEmpty() || users.contains(user);
    }
}
