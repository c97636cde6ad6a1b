package dev.espalier.mdm.domain.invite;

import dev.espalier.mdm.domain.people.PersonId;
import java.util.Set;

/**
 * Which invitations are meant.
 *
 * @param standings with one of these words; with any for an empty set
 * @param channels by one of these channels; by any for an empty set
 * @param people to one of these people, at most 1000; to anybody for an empty set
 */
public record InvitationFilter(Set<Invitation.Standing> standings, Set<Channel> channels, Set<PersonId> people) {
    /** All of them. */
    public static final InvitationFilter ALL = new InvitationFilter(Set.of(), Set.of(), Set.of());

    /** Keeps copies. */
    public InvitationFilter {
        standings = Set.copyOf(standings);
        channels = Set.copyOf(channels);
        people = Set.copyOf(people);
    }

    /**
     * Whether an invitation is meant.
     *
     * @param invitation which
     * @return true if it is one of them
     */
    public boolean admits(Invitation invitation) {
        return (standings.isEmpty() || standings.contains(invitation.state().standing()))
                && (channels.isEmpty() || channels.contains(invitation.channel()))
                && (people.isEmpty() || people.contains(invitation.person()));
    }
}
