package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.server.NewToken.Proven;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import java.util.List;

/** Completes a draft with its first token (rules S1 to S4). */
final class CompleteServer {
    private final Ports ports;
    private final Turns turns;
    private final NewToken newToken;

    CompleteServer(Ports ports, Turns turns, NewToken newToken) {
        this.ports = ports;
        this.turns = turns;
        this.newToken = newToken;
    }

    Outcome<ServerIntegration> complete(Session session, IntegrationId id, byte[] file) {
        return admitted(session, id)
                .then(seen -> turns.alone(
                        session, IntegrationKind.SERVERS.turn(id), lease -> inTurn(session, lease, id, file)));
    }

    private Outcome<ServerIntegration> inTurn(Session session, Lease lease, IntegrationId id, byte[] file) {
        return admitted(session, id)
                .then(draft -> newToken.open(session, List.of(draft.key()), file))
                .then(opened -> newToken.prove(session, id, opened, proven -> record(session, lease, id, proven)));
    }

    private Outcome<ServerDraft> admitted(Session session, IntegrationId id) {
        return Doorkeeper.admit(session, Action.INTEGRATE)
                .then(admitted -> ports.inTransaction(session, stores -> draft(stores, id)));
    }

    private static Outcome<ServerDraft> draft(Stores stores, IntegrationId id) {
        return stores.servers()
                .draft(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(ServerRefusal.NO_SUCH_DRAFT)));
    }

    private Outcome<ServerIntegration> record(Session session, Lease lease, IntegrationId id, Proven proven) {
        return ports.inTransaction(
                lease,
                stores -> draft(stores, id)
                        .unless(draft -> proven.stale(List.of(draft.key())))
                        .unless(draft -> proven.refusal(stores, draft.id()))
                        .map(draft -> store(session, stores, draft, proven)));
    }

    private static ServerIntegration store(Session session, Stores stores, ServerDraft draft, Proven proven) {
        var integration = draft.completed(proven.stored(), proven.details());
        stores.servers().removeDraft(draft);
        stores.servers().add(integration);
        stores.journal()
                .append(proven.noting(session.event(
                                ServerEvent.INTEGRATED,
                                Subject.integration(integration.id()),
                                proven.stored().storedAt())
                        .with("label", integration.label())));
        return integration;
    }
}
