package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.server.TestVault;
import dev.espalier.mdm.apple.server.Tokens;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.content.ContentCredential;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Content tokens for tests, all invented. */
public final class ContentTokens {
    public static final String INNER = "pU3KGCUwux1tEyze1iN7LtkeP3IfyxlxF0SU1kk8nVw0YL4xIB5p/tqg7ui5mX9c";
    public static final String JSON =
            "{\"token\":\"" + INNER + "\",\"expDate\":\"2027-11-20T09:15:42+0000\",\"orgName\":\"Northwind Schools\"}";
    /** What is in the file, and what Apple gets. */
    public static final String BEARER = packed(JSON);

    public static final IntegrationId UNIT = IntegrationId.of("0e0c7a52-9a0e-4d0b-8a55-3b1f4d1d2c10");

    private ContentTokens() {}

    public static String packed(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The token, put into a vault. */
    public static ContentCredential in(TestVault vault) {
        return in(vault, BEARER);
    }

    /** Another token of the same unit, put into a vault. */
    public static ContentCredential in(TestVault vault, String bearer) {
        var ref = vault.put(Tokens.SCHOOL, "content-token", bearer.getBytes(StandardCharsets.US_ASCII));
        return new ContentCredential(Tokens.SCHOOL, UNIT, ref);
    }
}
