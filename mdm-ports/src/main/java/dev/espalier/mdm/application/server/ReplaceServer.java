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
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import java.util.Optional;

/** Puts another Apple server behind an integration, once its consequences were repeated (rule S11). */
final class ReplaceServer {
    private final Ports ports;
    private final Turns turns;
    private final NewToken newToken;
    private final RetireSecrets retire;

    ReplaceServer(Ports ports, Turns turns, NewToken newToken, RetireSecrets retire) {
        this.ports = ports;
        this.turns = turns;
        this.newToken = newToken;
        this.retire = retire;
    }

    Outcome<ServerIntegration> replace(Session session, IntegrationId id, byte[] file, long confirmed) {
        return admitted(session, id, confirmed)
                .then(seen -> turns.alone(
                        session,
                        IntegrationKind.SERVERS.turn(id),
                        lease -> admitted(session, id, confirmed)
                                .then(current -> inTurn(session, lease, current, file))));
    }

    private Outcome<ServerIntegration> inTurn(Session session, Lease lease, ServerIntegration current, byte[] file) {
        var id = current.id();
        return newToken.open(session, current.keys().inOrder(), file)
                .then(opened -> newToken.prove(session, id, opened, proven -> record(session, lease, id, proven)))
                .map(replaced -> retire.unused(session, current, replaced));
    }

    private Outcome<ServerIntegration> admitted(Session session, IntegrationId id, long confirmed) {
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toServer(session, stores, id, Action.REPLACE)
                        .unless(current -> unconfirmed(stores, current, confirmed)));
    }

    private static Optional<Refusal> unconfirmed(Stores stores, ServerIntegration current, long confirmed) {
        long devices = Consequence.devices(stores, current.id());
        return devices == confirmed
                ? Optional.empty()
                : Optional.of(Refusal.of(ServerRefusal.REPLACEMENT_NOT_CONFIRMED)
                        .with("server", current.details().serverName())
                        .with("devices", devices));
    }

    private Outcome<ServerIntegration> record(Session session, Lease lease, IntegrationId id, Proven proven) {
        return ports.inTransaction(
                lease,
                stores -> Doorkeeper.toServer(session, stores, id, Action.REPLACE)
                        .unless(current -> proven.stale(current.keys().inOrder()))
                        .unless(current -> proven.refusal(stores, current.id()))
                        .map(current -> store(session, stores, current, proven)));
    }

    private static ServerIntegration store(Session session, Stores stores, ServerIntegration before, Proven proven) {
        var after = stores.servers().update(before.replacedBy(proven.opened(), proven.stored(), proven.details()));
        var old = before.details();
        if (!old.serverUuid().equals(after.details().serverUuid())) {
            stores.appleIdentities().giveUp(old.serverUuid());
            stores.profiles().forget(after.id());
            stores.syncStates().put(stores.syncStates().find(after.id()).atAnotherServer());
        }
        stores.journal()
                .append(session.event(
                                ServerEvent.REPLACED,
                                Subject.integration(after.id()),
                                after.token().storedAt())
                        .with("server_before", old.serverName())
                        .with("server_uuid_before", old.serverUuid())
                        .with("server", after.details().serverName())
                        .with("server_uuid", after.details().serverUuid())
                        .with("devices", Consequence.devices(stores, after.id())));
        return after;
    }
}
