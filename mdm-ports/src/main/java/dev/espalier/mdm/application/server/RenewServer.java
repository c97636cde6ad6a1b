package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.server.Renewal;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.server.NewToken.Proven;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.RenewalDecision.OtherServer;
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;

/** Renews a token: the same server, verified at Apple before the swap (rules S11, T2, T4). */
final class RenewServer {
    private final Ports ports;
    private final Turns turns;
    private final NewToken newToken;
    private final RetireSecrets retire;

    RenewServer(Ports ports, Turns turns, NewToken newToken, RetireSecrets retire) {
        this.ports = ports;
        this.turns = turns;
        this.newToken = newToken;
        this.retire = retire;
    }

    Outcome<Renewal> renew(Session session, IntegrationId id, byte[] file) {
        return admitted(session, id)
                .then(seen -> turns.alone(
                        session, IntegrationKind.SERVERS.turn(id), lease -> inTurn(session, lease, id, file)));
    }

    private Outcome<Renewal> inTurn(Session session, Lease lease, IntegrationId id, byte[] file) {
        return admitted(session, id)
                .then(current -> newToken.open(session, current.keys().inOrder(), file)
                        .then(opened ->
                                newToken.prove(session, id, opened, proven -> record(session, lease, id, proven)))
                        .map(renewed -> finish(session, current, renewed)));
    }

    private Outcome<ServerIntegration> admitted(Session session, IntegrationId id) {
        return ports.inTransaction(session, stores -> Doorkeeper.toServer(session, stores, id, Action.RENEW));
    }

    private Outcome<ServerIntegration> record(Session session, Lease lease, IntegrationId id, Proven proven) {
        return ports.inTransaction(
                lease,
                stores -> Doorkeeper.toServer(session, stores, id, Action.RENEW)
                        .unless(current -> proven.stale(current.keys().inOrder()))
                        .then(current ->
                                decide(current, proven).map(renewed -> store(session, stores, current, renewed))));
    }

    private static Outcome<ServerIntegration> decide(ServerIntegration current, Proven proven) {
        return current.renewWith(proven.opened(), proven.stored(), proven.details())
                .match(same -> Outcome.done(same.renewed()), other -> Outcome.refused(otherServer(other)));
    }

    private static Refusal otherServer(OtherServer decision) {
        return Refusal.of(ServerRefusal.OTHER_SERVER)
                .with("expected", decision.expected().serverName())
                .with("expected_uuid", decision.expected().serverUuid())
                .with("actual", decision.actual().serverName())
                .with("actual_uuid", decision.actual().serverUuid());
    }

    private static ServerIntegration store(
            Session session, Stores stores, ServerIntegration before, ServerIntegration renewed) {
        var after = stores.servers().update(renewed);
        stores.syncStates().put(stores.syncStates().find(after.id()).free());
        stores.journal()
                .append(session.event(
                                ServerEvent.RENEWED,
                                Subject.integration(after.id()),
                                after.token().storedAt())
                        .with("server", after.details().serverName())
                        .with("admin", after.details().adminId().orElse(""))
                        .with("admin_before", before.details().adminId().orElse(""))
                        .with("consumer_key", after.token().consumerKeyShort())
                        .with("consumer_key_before", before.token().consumerKeyShort())
                        .with(
                                "expires_at",
                                after.token().expiresAt().map(Object::toString).orElse("")));
        return after;
    }

    private Renewal finish(Session session, ServerIntegration before, ServerIntegration after) {
        retire.unused(session, before, after);
        return new Renewal(
                after,
                !before.details().adminId().equals(after.details().adminId()),
                !before.token().consumerKeyShort().equals(after.token().consumerKeyShort()),
                !before.keys().current().equals(after.keys().current()));
    }
}
