package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.server.ServerCredential;

/** Where work on a server is done. */
public record ServerPlace(Session session, Lease lease, ServerIntegration server) implements Place<ServerIntegration> {

    @Override
    public ServerIntegration integration() {
        return server;
    }

    @Override
    public IntegrationKind<ServerIntegration, ServerPlace> kind() {
        return IntegrationKind.SERVERS;
    }

    /** The token in use. */
    public ServerCredential credential() {
        return new ServerCredential(
                session.account(), server.id(), server.token().secret());
    }
}
