package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.domain.server.AccountClaims;
import dev.espalier.mdm.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** What a device takes to Apple's identity service (Apple: Get Token): a JSON Web Token in its compact form. */
final class AccountToken {
    private final AccountClaims claims;

    AccountToken(AccountClaims claims) {
        this.claims = claims;
    }

    /** The token, signed with a private key in the form PKCS#8. */
    Secret signedWith(byte[] pkcs8) {
        String content = base64(header()) + "." + base64(payload());
        return Secret.of(content + "." + base64(signature(pkcs8, content)));
    }

    private static byte[] header() {
        return Json.object(header -> {
            header.writeStringProperty("alg", "RS256");
            header.writeStringProperty("typ", "JWT");
        });
    }

    private byte[] payload() {
        return Json.object(payload -> {
            payload.writeStringProperty("iss", claims.issuer());
            payload.writeNumberProperty("iat", claims.issuedAt().getEpochSecond());
            payload.writeStringProperty("jti", claims.id().toString());
            payload.writeStringProperty("service_type", AccountClaims.SERVICE);
        });
    }

    private static byte[] signature(byte[] pkcs8, String content) {
        try {
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The server's private key cannot sign.", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
