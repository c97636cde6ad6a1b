package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.server.AccountClaims;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Secret;

/** Signs for Apple's identity service with the server's key (rule E5). */
final class SignAccountToken {
    private final Ports ports;

    SignAccountToken(Ports ports) {
        this.ports = ports;
    }

    Outcome<Secret> token(Session session, IntegrationId id) {
        return ports.inTransaction(session, stores -> Doorkeeper.toServer(session, stores, id, Action.SIGN))
                .map(server -> AccountClaims.of(server, ports.ids().next(), ports.now()))
                .map(claims -> ports.apple().certificates().sign(session.account(), claims));
    }
}
