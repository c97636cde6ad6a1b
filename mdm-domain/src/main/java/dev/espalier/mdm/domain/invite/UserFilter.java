package dev.espalier.mdm.domain.invite;

import java.util.Set;

/**
 * Which users are meant.
 *
 * @param states in one of these states; in any for an empty set
 * @param whose ours, somebody else's, or both
 */
public record UserFilter(Set<UserState> states, Whose whose) {
    /** Everybody. */
    public static final UserFilter ALL = new UserFilter(Set.of(), Whose.ALL);

    /** Keeps a copy. */
    public UserFilter {
        states = Set.copyOf(states);
    }

    /** Whose users are meant. */
    public enum Whose {
        /** Everybody's. */
        ALL,
        /** Those behind whom a person of ours stands. */
        OURS,
        /** Those whom somebody else registered. */
        OTHERS
    }

    /**
     * Whether a user is meant.
     *
     * @param user who
     * @return true if it is one of them
     */
    public boolean admits(ContentUser user) {
        boolean state = states.isEmpty() || states.contains(user.state());
        boolean ours = user.person().isPresent();
        return state && (whose == Whose.ALL || ours == (whose == Whose.OURS));
    }
}
