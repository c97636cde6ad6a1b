package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;

/** Ends an integration: its secrets are destroyed, its history stays (rule S12). */
final class DeleteServer {
    private final Ports ports;
    private final Turns turns;
    private final RetireSecrets retire;

    DeleteServer(Ports ports, Turns turns, RetireSecrets retire) {
        this.ports = ports;
        this.turns = turns;
        this.retire = retire;
    }

    Outcome<ServerIntegration> delete(Session session, IntegrationId id, long confirmed) {
        return ports.unitOfWork()
                .inTransaction(session.account(), stores -> Doorkeeper.admit(session, stores, id, Action.DELETE))
                .then(seen -> turns.alone(
                        session,
                        id,
                        lease -> ports.unitOfWork()
                                .inTransaction(
                                        lease,
                                        stores -> Doorkeeper.admit(session, stores, id, Action.DELETE)
                                                .then(server -> ended(session, stores, server, confirmed)))))
                .map(ended -> {
                    retire.all(session, ended);
                    return ended;
                });
    }

    private Outcome<ServerIntegration> ended(Session session, Stores stores, ServerIntegration server, long confirmed) {
        long devices = Consequence.devices(stores, server.id());
        if (devices != confirmed) {
            return Outcome.refused(Refusal.of(ServerRefusal.DELETION_NOT_CONFIRMED)
                    .with("label", server.label().value())
                    .with("devices", devices));
        }
        var ended = stores.servers().update(server.deleted(ports.now()));
        stores.appleIdentities().giveUp(server.details().serverUuid());
        stores.journal()
                .append(session.event(ServerEvent.DELETED, Subject.integration(server.id()), ports.now())
                        .with("label", server.label())
                        .with("server", server.details().serverName())
                        .with("devices", devices));
        return Outcome.done(ended);
    }
}
