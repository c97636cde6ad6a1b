package dev.espalier.mdm.spi.server;

import dev.espalier.mdm.domain.server.BetaToken;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.shared.SecretRef;
import java.util.List;
import java.util.Optional;

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
     * Reads where devices are sent that look for the organization's product (Apple: Fetch account-driven enrollment
     * service discovery). Throws as {@link #account}.
     *
     * @param credential the token
     * @return what is set, empty if nothing is; or that the organization has no such service
     */
    ServiceAnswer<Optional<Discovery>> discovery(ServerCredential credential);

    /**
     * Sets where devices are sent, in place of what was set before (Apple: Assign account-driven enrollment service
     * discovery). Throws as {@link #account}.
     *
     * @param credential the token
     * @param url where to
     * @return the same URL, or that Apple does not take it
     */
    ServiceAnswer<DiscoveryUrl> setDiscovery(ServerCredential credential, DiscoveryUrl url);

    /**
     * Takes away what was set; nothing happens if nothing was (Apple: Remove account-driven enrollment service
     * discovery). Throws as {@link #account}.
     *
     * @param credential the token
     * @return the credential, or that the organization has no such service
     */
    ServiceAnswer<ServerCredential> clearDiscovery(ServerCredential credential);

    /**
     * Reads what lets devices into betas (Apple: Get Beta Enrollment Tokens). Throws as {@link #account}.
     *
     * @param credential the token
     * @return the tokens, perhaps several for a system; or that the organization has not turned betas on
     */
    ServiceAnswer<List<BetaToken>> betaTokens(ServerCredential credential);

    /**
     * Forgets the session of a token that is not used any more.
     *
     * @param token where the token lay
     */
    void forget(SecretRef token);
}
