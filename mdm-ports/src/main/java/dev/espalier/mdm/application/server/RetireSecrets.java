package dev.espalier.mdm.application.server;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerKey;

/** Destroys what an integration does not use any more, once the change is committed. A crash before it is swept later. */
final class RetireSecrets {
    private final Ports ports;
    private final NewToken newToken;

    RetireSecrets(Ports ports, NewToken newToken) {
        this.ports = ports;
        this.newToken = newToken;
    }

    /** Destroys the token and the keys that the later state does not have. */
    ServerIntegration unused(Session session, ServerIntegration before, ServerIntegration after) {
        if (!before.token().secret().equals(after.token().secret())) {
            newToken.drop(session, before.token().secret());
        }
        var left = after.keys().inOrder();
        before.keys().inOrder().stream().filter(key -> !left.contains(key)).forEach(key -> destroy(session, key));
        return after;
    }

    /** Destroys the token and all keys. */
    ServerIntegration all(Session session, ServerIntegration ended) {
        newToken.drop(session, ended.token().secret());
        ended.keys().inOrder().forEach(key -> destroy(session, key));
        return ended;
    }

    /** Destroys one key. */
    void destroy(Session session, ServerKey key) {
        ports.vault().destroy(session.account(), key.privateKey());
    }
}
