package dev.espalier.mdm.domain.server;

import java.time.Instant;
import java.util.UUID;

/**
 * What we tell Apple's identity service when a device asks for proof that this product belongs to the organization (rule
 * E5; Apple: Get Token). It is for one use and for now.
 *
 * @param issuer the server's identity at Apple, as Apple wrote it
 * @param issuedAt when, in whole seconds
 * @param id a new one each time
 * @param key the key whose certificate the portal has
 */
public record AccountClaims(String issuer, Instant issuedAt, UUID id, ServerKey key) {
    /** The service that devices name when they ask. */
    public static final String SERVICE = "com.apple.maid";

    /**
     * The claims of a server.
     *
     * @param server the integration; its current key signs, also while a new one waits for its token
     * @param id a new id
     * @param now the present
     * @return the claims
     */
    public static AccountClaims of(ServerIntegration server, UUID id, Instant now) {
        return new AccountClaims(
                server.details().serverUuid(), now, id, server.keys().current().orElseThrow());
    }
}
