package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
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
import java.util.Optional;

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
        return ports.inTransaction(session, stores -> admitted(session, stores, id, confirmed))
                .then(seen -> turns.alone(
                        session,
                        IntegrationKind.SERVERS.turn(id),
                        lease -> ports.inTransaction(
                                lease,
                                stores -> admitted(session, stores, id, confirmed)
                                        .map(server -> end(session, stores, server)))))
                .map(ended -> retire.all(session, ended));
    }

    private static Outcome<ServerIntegration> admitted(
            Session session, Stores stores, IntegrationId id, long confirmed) {
        return Doorkeeper.toServer(session, stores, id, Action.DELETE)
                .unless(server -> unconfirmed(stores, server, confirmed));
    }

    private static Optional<Refusal> unconfirmed(Stores stores, ServerIntegration server, long confirmed) {
        long devices = Consequence.devices(stores, server.id());
        return devices == confirmed
                ? Optional.empty()
                : Optional.of(Refusal.of(ServerRefusal.DELETION_NOT_CONFIRMED)
                        .with("label", server.label().value())
                        .with("devices", devices));
    }

    private ServerIntegration end(Session session, Stores stores, ServerIntegration server) {
        var ended = IntegrationKind.SERVERS.end(stores, server, ports.now());
        stores.journal()
                .append(session.event(ServerEvent.DELETED, Subject.integration(server.id()), ports.now())
                        .with("label", server.label())
                        .with("server", server.details().serverName())
                        .with("devices", Consequence.devices(stores, server.id())));
        return ended;
    }
}
