package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.time.Instant;

/** Server tokens for tests, all invented. */
public final class Tokens {
    public static final AccountId SCHOOL = new AccountId("northwind");

    /** A token whose signature was computed by other hands. */
    public static final ServerToken TOKEN = ServerToken.builder()
            .consumerKey("CK_0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"
                    + "0f1e2d3c4b5a69788796a5b4c3d2e1f0")
            .consumerSecret(Secret.of("CS_00112233445566778899aabbccddeeff00112233"))
            .accessToken(Secret.of("AT_O1234567890O0123456789abcdef0123456789abcdef01234567O1793000000000"))
            .accessSecret(Secret.of("AS_ffeeddccbbaa99887766554433221100ffeeddcc"))
            .expiresAt(Instant.parse("2027-11-23T08:00:00Z"))
            .build();

    private Tokens() {}

    /** The token, put into a vault. */
    public static ServerCredential in(TestVault vault) {
        return in(vault, TOKEN);
    }

    /** Another token, put into a vault. */
    public static ServerCredential in(TestVault vault, ServerToken token) {
        var ref = vault.put(SCHOOL, "server-token", token.toBytes());
        return new ServerCredential(SCHOOL, IntegrationId.of("7d0f5c9e-3a77-4f0b-9b61-2c8e4d7a9f10"), ref);
    }
}
