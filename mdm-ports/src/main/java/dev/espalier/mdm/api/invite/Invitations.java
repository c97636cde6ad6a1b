package dev.espalier.mdm.api.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.invite.Departure;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Map;
import java.util.Set;

/**
 * Brings Apple Accounts behind the people of a product, so that they can hold licenses (rules I1 to I9). A leader invites
 * and sees people of their own locations only (rule X2).
 */
public interface Invitations {

    /**
     * Puts invitations on file, page by page, each in a transaction of its own. Nobody is invited twice: a request that
     * ended early is simply made again. Nothing leaves before {@link #proceed}.
     *
     * @param request who, and how
     * @param listener hears what became of each person
     * @return how many, or the refusal of all
     */
    Outcome<InviteReport> invite(InviteRequest request, InviteListener listener);

    /**
     * Goes on with everything that has been begun in a unit, as far as it goes now: users are registered, associated or
     * retired at Apple, what Apple did is read, letters are delivered, who accepted is noted. Whoever calls it again, at
     * the time in the report or earlier, goes on.
     *
     * @param unit of which unit
     * @param progress who watches
     * @return how far it came
     */
    Outcome<ProceedReport> proceed(IntegrationId unit, Progress progress);

    /**
     * Lists invitations, without links.
     *
     * @param unit to which unit's users
     * @param filter which ones
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; it may hold fewer because others are out of the caller's reach
     */
    Outcome<Page<InvitationView>> list(IntegrationId unit, InvitationFilter filter, String after, int max);

    /**
     * Downloads invitations with their links, which are credentials: each page is journaled (rule I6).
     *
     * @param unit to which unit's users
     * @param filter which ones
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; it may hold fewer because others are out of the caller's reach
     */
    Outcome<Page<InvitationView>> download(IntegrationId unit, InvitationFilter filter, String after, int max);

    /**
     * Has invitations delivered once more, with the same link (rule I7), the next time that the unit proceeds.
     *
     * @param unit of which unit
     * @param ids which, at most 1000
     * @return what became of each (rule I9), or the refusal of all
     */
    Outcome<Map<InvitationId, Outcome<Invitation>>> resend(IntegrationId unit, Set<InvitationId> ids);

    /**
     * Shows what revoking would do: licenses that return, and books that stay (rule I8). Nothing happens by it.
     *
     * @param unit of which unit
     * @param ids which, at most 1000
     * @return the sums of those that can be revoked
     */
    Outcome<Departure> consequences(IntegrationId unit, Set<InvitationId> ids);

    /**
     * Revokes invitations by retiring the users, the next time that the unit proceeds; the links die with that (rule I8).
     * One that Apple has not heard of yet ends at once.
     *
     * @param unit of which unit
     * @param ids which, at most 1000
     * @param licenses how many licenses return, repeated by the person
     * @return what became of each (rule I9), or the refusal of all
     */
    Outcome<Map<InvitationId, Outcome<Invitation>>> revoke(IntegrationId unit, Set<InvitationId> ids, long licenses);
}
