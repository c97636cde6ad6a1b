package dev.espalier.mdm.spi.invite;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.IdentityHash;
import dev.espalier.mdm.domain.invite.UserFilter;
import dev.espalier.mdm.domain.invite.UserPair;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The mirror of users. It is only ever written under the unit's lease. */
public interface ContentUserStore {

    /**
     * Adds users, or replaces them.
     *
     * @param users of one unit, at most {@link Page#MAX}, each id once
     */
    void put(Collection<ContentUser> users);

    /**
     * Looks users up.
     *
     * @param unit of which unit
     * @param users at most {@link Page#MAX}
     * @return those that are on file
     */
    Map<ClientUserId, ContentUser> find(IntegrationId unit, Collection<ClientUserId> users);

    /**
     * Lists users by their ids.
     *
     * @param unit of which unit
     * @param filter which ones
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<ContentUser> list(IntegrationId unit, UserFilter filter, String after, int max);

    /**
     * Lists users of whom a reading showed retired records and nothing else: those noted in that reading, and not seen
     * in use by it.
     *
     * @param unit of which unit
     * @param begun when the reading was begun
     * @param after only those after this id; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the users, by their ids
     */
    List<ContentUser> doubted(IntegrationId unit, Instant begun, String after, int max);

    /**
     * Lists users whom a full reading did not show at all, and who are not retired.
     *
     * @param unit of which unit
     * @param begun when the reading was begun
     * @param after only those after this id; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the users, by their ids
     */
    List<ContentUser> unseen(IntegrationId unit, Instant begun, String after, int max);

    /**
     * Lists pairs of our users in use who are bound to one Apple Account (rule I11).
     *
     * @param unit of which unit
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page, in order of the first one's id, then the second one's
     */
    Page<UserPair> pairs(IntegrationId unit, String after, int max);

    /**
     * Finds our users in use who are bound to one of these Apple Accounts (rule I11).
     *
     * @param unit of which unit
     * @param accounts hashes of the accounts, at most {@link Page#MAX}
     * @return the users, by their ids
     */
    List<ContentUser> sharing(IntegrationId unit, Collection<IdentityHash> accounts);

    /**
     * Counts users.
     *
     * @param unit of which unit
     * @param filter which ones
     * @return how many
     */
    long count(IntegrationId unit, UserFilter filter);

    /**
     * Forgets everything about a unit's users.
     *
     * @param unit which unit
     */
    void forget(IntegrationId unit);
}
