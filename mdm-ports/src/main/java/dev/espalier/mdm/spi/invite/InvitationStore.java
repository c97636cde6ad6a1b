package dev.espalier.mdm.spi.invite;

import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invitations. They are only ever written under the unit's lease. */
public interface InvitationStore {

    /**
     * Adds invitations.
     *
     * @param invitations at most {@link Page#MAX}
     */
    void add(Collection<Invitation> invitations);

    /**
     * Replaces invitations.
     *
     * @param invitations their new states, at most {@link Page#MAX}
     */
    void update(Collection<Invitation> invitations);

    /**
     * Looks invitations up.
     *
     * @param ids at most {@link Page#MAX}
     * @return those that are on file
     */
    Map<InvitationId, Invitation> find(Collection<InvitationId> ids);

    /**
     * Finds the invitations that are pending or accepted.
     *
     * @param unit to which unit's users
     * @param users at most {@link Page#MAX}
     * @return the invitations; a user has one such at most
     */
    Map<ClientUserId, Invitation> current(IntegrationId unit, Collection<ClientUserId> users);

    /**
     * Lists invitations by their ids.
     *
     * @param unit to which unit's users
     * @param filter which ones
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<Invitation> list(IntegrationId unit, InvitationFilter filter, String after, int max);

    /**
     * Lists invitations whose users are to be registered, whoever waits longest first.
     *
     * @param unit to which unit's users
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the invitations, by when they were put on file, then by id
     */
    List<Invitation> drafted(IntegrationId unit, int max);

    /**
     * Lists invitations whose links are to be delivered, whoever waits longest first.
     *
     * @param unit to which unit's users
     * @param channels by which ways
     * @param now without those that are not to be delivered before some later time
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the invitations, by when they were put on file, then by id
     */
    List<Invitation> deliverable(IntegrationId unit, Set<Channel> channels, Instant now, int max);

    /**
     * Counts invitations.
     *
     * @param unit to which unit's users
     * @return how many of each state; one without any may be missing
     */
    Map<Invitation.State, Long> counts(IntegrationId unit);
}
