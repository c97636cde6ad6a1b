package dev.espalier.mdm.spi.server;

import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.shared.SecretRef;

/** The server and the organization behind a token. */
public interface ServerGateway {

    /**
     * Asks Apple who this is, which also proves the token (Apple: Get Account Detail).
     *
     * @param credential the token
     * @return Apple's answer, with the time of it
     * @throws dev.espalier.mdm.failure.AppleCredentialException if Apple refuses the token
     * @throws dev.espalier.mdm.failure.AppleUnavailableException if Apple cannot answer now
     * @throws dev.espalier.mdm.failure.AppleServiceException if the answer is of no use
     */
    ServerDetails account(ServerCredential credential);

    /**
     * Forgets the session of a token that is not used any more.
     *
     * @param token where the token lay
     */
    void forget(SecretRef token);
}
