package dev.espalier.mdm.api.invite;

import dev.espalier.mdm.domain.invite.InvitationDecision;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;

/**
 * Who is to be invited, and how.
 *
 * @param unit to which unit's users
 * @param people who
 * @param wish how
 */
public record InviteRequest(IntegrationId unit, Selection people, InvitationDecision.Wish wish) {

    /** Some of the people in the directory. */
    public sealed interface Selection {

        /**
         * Handles every kind.
         *
         * @param named for people who are named
         * @param located for everybody at some locations
         * @param members for the members of a class
         * @param <T> the answer
         * @return what the matching function answered
         */
        <T> T match(Function<Named, T> named, Function<Located, T> located, Function<Members, T> members);
    }

    /**
     * People who are named.
     *
     * @param people who, of any number, read once
     */
    public record Named(Iterator<PersonId> people) implements Selection {
        @Override
        public <T> T match(Function<Named, T> named, Function<Located, T> located, Function<Members, T> members) {
            return named.apply(this);
        }
    }

    /**
     * Everybody at some locations.
     *
     * @param locations which, 1 to 1000
     */
    public record Located(Set<LocationId> locations) implements Selection {
        /** Keeps a copy. */
        public Located {
            locations = Set.copyOf(locations);
        }

        @Override
        public <T> T match(Function<Named, T> named, Function<Located, T> located, Function<Members, T> members) {
            return located.apply(this);
        }
    }

    /**
     * The members of a class.
     *
     * @param schoolClass which
     */
    public record Members(ClassId schoolClass) implements Selection {
        @Override
        public <T> T match(Function<Named, T> named, Function<Located, T> located, Function<Members, T> members) {
            return members.apply(this);
        }
    }
}
