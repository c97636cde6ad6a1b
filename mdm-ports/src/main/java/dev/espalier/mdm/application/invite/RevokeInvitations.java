package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Departure;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.domain.invite.InviteRefusal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Revokes invitations: whom Apple knows is retired, what it has not heard of ends at once (rules I8, I9). */
final class RevokeInvitations {
    private final Ports ports;
    private final ChosenInvitations chosen;
    private final RetireUsers retiring;

    RevokeInvitations(Ports ports, Turns turns, RetireUsers retiring) {
        this.ports = ports;
        this.chosen = new ChosenInvitations(ports, turns);
        this.retiring = retiring;
    }

    Outcome<Departure> consequences(Session session, IntegrationId unit, Set<InvitationId> ids) {
        return known(session, unit, ids).then(users -> retiring.consequences(session, unit, users));
    }

    /** The users of invitations within reach that can be revoked, as far as Apple knows them. */
    private Outcome<Set<ClientUserId>> known(Session session, IntegrationId unit, Set<InvitationId> ids) {
        return chosen.reached(session, unit, ids)
                .map(reached -> ports.inTransaction(session, stores -> known(stores, unit, reached)));
    }

    private static Set<ClientUserId> known(Stores stores, IntegrationId unit, Collection<InvitationId> reached) {
        var users = stores.invitations().find(reached).values().stream()
                .filter(Invitation::current)
                .map(Invitation::user)
                .collect(Collectors.toSet());
        return stores.contentUsers().find(unit, users).values().stream()
                .filter(user -> user.state().active())
                .map(ContentUser::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    Outcome<Map<InvitationId, Outcome<Invitation>>> revoke(
            Session session, IntegrationId unit, Set<InvitationId> ids, long licenses) {
        return known(session, unit, ids)
                .then(users -> retiring.retire(session, unit, users, licenses))
                .then(retired ->
                        chosen.each(session, unit, ids, (stores, one) -> revoke(session, stores, one, retired)));
    }

    private Outcome<Invitation> revoke(
            Session session, Stores stores, Invitation one, Map<ClientUserId, Outcome<ContentUser>> retired) {
        var outcome =
                Outcome.done(one).unless(invitation -> invitation.beforeRevoke().map(Refusal::of));
        var retiring = Optional.ofNullable(retired.get(one.user()));
        if (retiring.isPresent()) {
            return outcome.then(invitation -> retiring.orElseThrow().map(user -> invitation));
        }
        boolean underWay =
                !stores.userOperations().busy(one.unit(), Set.of(one.user())).isEmpty();
        return outcome.unless(
                        invitation -> underWay ? Optional.of(Refusal.of(InviteRefusal.UNDER_WAY)) : Optional.empty())
                .map(invitation -> withdraw(session, stores, invitation));
    }

    private Invitation withdraw(Session session, Stores stores, Invitation invitation) {
        var withdrawn = invitation.withdrawn(ports.now());
        stores.invitations().update(List.of(withdrawn));
        stores.journal()
                .append(session.event(
                                InviteEvent.WITHDRAWN,
                                new Subject("person", invitation.person().value()),
                                ports.now())
                        .with("unit", invitation.unit().toString())
                        .with("invitation", invitation.id().toString()));
        return withdrawn;
    }
}
