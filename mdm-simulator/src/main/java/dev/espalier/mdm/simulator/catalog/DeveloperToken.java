package dev.espalier.mdm.simulator.catalog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A developer's token that was taken apart, nothing verified yet.
 *
 * @param header what says how it is signed
 * @param claims what it says
 * @param signed what was signed
 * @param signature the signature, r and s one after the other
 */
record DeveloperToken(JsonNode header, JsonNode claims, String signed, byte[] signature) {

    static Optional<DeveloperToken> read(String compact) {
        var parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new DeveloperToken(json(parts[0]), json(parts[1]), parts[0] + "." + parts[1], bytes(parts[2])));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String algorithm() {
        return header.path("alg").asString("");
    }

    String keyId() {
        return header.path("kid").asString("");
    }

    String issuer() {
        return claims.path("iss").asString("");
    }

    /** Long in the future if it is missing. */
    long issuedAt() {
        return claims.path("iat").asLong(Long.MAX_VALUE);
    }

    /** Long ago if it is missing. */
    long expiry() {
        return claims.path("exp").asLong(0);
    }

    boolean isSignedBy(PublicKey key) {
        try {
            var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(key);
            verifier.update(signed.getBytes(US_ASCII));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static JsonNode json(String part) {
        return JsonMapper.shared().readTree(bytes(part));
    }

    private static byte[] bytes(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
