package dev.espalier.mdm.simulator.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed token that was taken apart, nothing verified yet.
 *
 * @param header what says how it is signed
 * @param claims what it says
 * @param signed what was signed
 * @param signature the signature
 */
record AccountToken(ObjectNode header, ObjectNode claims, String signed, byte[] signature) {

    /** Takes a compact token apart; nothing if it is none, or if a claim is missing or of another type. */
    static Optional<AccountToken> read(String compact) {
        var parts = compact.trim().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AccountToken(
                            object(parts[0]), object(parts[1]), parts[0] + "." + parts[1], bytes(parts[2])))
                    .filter(AccountToken::isWhole);
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String algorithm() {
        return header.path("alg").asString("");
    }

    String issuer() {
        return claims.path("iss").stringValue();
    }

    long issuedAt() {
        return claims.path("iat").longValue();
    }

    String id() {
        return claims.path("jti").stringValue();
    }

    String serviceType() {
        return claims.path("service_type").stringValue();
    }

    boolean isSignedBy(X509Certificate certificate) {
        try {
            var rsa = Signature.getInstance("SHA256withRSA");
            rsa.initVerify(certificate.getPublicKey());
            rsa.update(signed.getBytes(US_ASCII));
            return rsa.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean isWhole() {
        return claims.path("iss").isString()
                && claims.path("iat").canConvertToLong()
                && claims.path("iat").isIntegralNumber()
                && claims.path("jti").isString()
                && claims.path("service_type").isString();
    }

    private static ObjectNode object(String part) {
        if (JsonMapper.shared().readTree(bytes(part)) instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("not an object");
    }

    private static byte[] bytes(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
