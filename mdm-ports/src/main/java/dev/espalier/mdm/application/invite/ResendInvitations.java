package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has invitations delivered once more, with the same link (rule I7), each with an outcome of its own (rule I9). */
final class ResendInvitations {
    private final Ports ports;
    private final ChosenInvitations chosen;

    ResendInvitations(Ports ports, Turns turns) {
        this.ports = ports;
        this.chosen = new ChosenInvitations(ports, turns);
    }

    Outcome<Map<InvitationId, Outcome<Invitation>>> resend(Session session, IntegrationId unit, Set<InvitationId> ids) {
        return chosen.each(session, unit, ids, (stores, invitation) -> again(session, stores, invitation));
    }

    private Outcome<Invitation> again(Session session, Stores stores, Invitation invitation) {
        return Outcome.done(invitation)
                .unless(one -> one.beforeResend().map(Refusal::of))
                .map(one -> {
                    var again = one.again();
                    stores.invitations().update(List.of(again));
                    stores.journal()
                            .append(session.event(
                                            InviteEvent.RESENT,
                                            new Subject("person", one.person().value()),
                                            ports.now())
                                    .with("unit", one.unit().toString())
                                    .with("invitation", one.id().toString()));
                    return again;
                });
    }
}
