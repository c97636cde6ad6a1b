package dev.espalier.mdm.api.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Departure;
import dev.espalier.mdm.domain.invite.UserFilter;
import dev.espalier.mdm.domain.invite.UserPair;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The users of units as Apple has them, from storage (rules I1, I2, I10, I11). A leader sees people of their own locations. */
public interface Users {

    /**
     * By which client user id Apple knows people, or will know them. People without one get one; it says nothing about
     * them, and is the same in all units.
     *
     * @param people of the directory and within reach, at most 1000
     * @return the pseudonyms of those who are, or the refusal of all
     */
    Outcome<Map<PersonId, ClientUserId>> pseudonyms(Collection<PersonId> people);

    /**
     * Lists users.
     *
     * @param unit of which unit
     * @param filter which ones
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; it may hold fewer because others are out of the caller's reach
     */
    Outcome<Page<UserView>> list(IntegrationId unit, UserFilter filter, String after, int max);

    /**
     * Shows a user.
     *
     * @param unit of which unit
     * @param user who
     * @return the user, or the refusal, which is the same for whoever is not there and whoever is out of reach
     */
    Outcome<UserView> show(IntegrationId unit, ClientUserId user);

    /**
     * Lists pairs of our users who are bound to one Apple Account (rule I11).
     *
     * @param unit of which unit
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; it may hold fewer because others are out of the caller's reach
     */
    Outcome<Page<UserPair>> pairs(IntegrationId unit, String after, int max);

    /**
     * Shows what retiring would do: licenses that return, and books that stay. Nothing happens by it.
     *
     * @param unit of which unit
     * @param users who, at most 1000
     * @return the sums of those who can be retired
     */
    Outcome<Departure> consequences(IntegrationId unit, Set<ClientUserId> users);

    /**
     * Has users retired, the next time that the unit's invitations proceed.
     *
     * @param unit of which unit
     * @param users who, at most 1000; somebody else's, too, if an administrator says so
     * @param licenses how many licenses return, repeated by the person
     * @return what became of each (rule I9), or the refusal of all
     */
    Outcome<Map<ClientUserId, Outcome<ContentUser>>> retire(IntegrationId unit, Set<ClientUserId> users, long licenses);
}
