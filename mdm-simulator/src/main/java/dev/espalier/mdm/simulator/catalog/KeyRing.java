package dev.espalier.mdm.simulator.catalog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.espalier.mdm.simulator.DeveloperKey;
import dev.espalier.mdm.simulator.DeveloperKeys;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of developers, and whether a token was signed with one of them. */
public final class KeyRing implements DeveloperKeys {

    private static final long LONGEST_LIFE = 15_777_000;
    private static final long TOLERANCE = 300;
    private static final int ID_LENGTH = 10;
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

    private record Owned(String team, PublicKey key) {}

    private final InstantSource clock;
    private final Map<String, Owned> keys = new ConcurrentHashMap<>();

    public KeyRing(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public DeveloperKey create(String teamId) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var keyId = UUID.randomUUID()
                    .toString()
                    .replace("-", "")
                    .substring(0, ID_LENGTH)
                    .toUpperCase(Locale.ROOT);
            keys.put(keyId, new Owned(teamId, pair.getPublic()));
            return new DeveloperKey(keyId, teamId, pem(pair.getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    @Override
    public void revoke(String keyId) {
        keys.remove(keyId);
    }

    /** Whether a token is signed by somebody known and good for now, and for half a year at most. */
    boolean honors(String compact) {
        return DeveloperToken.read(compact).filter(this::honors).isPresent();
    }

    private boolean honors(DeveloperToken token) {
        var signer = keys.get(token.keyId());
        return signer != null
                && token.algorithm().equals("ES256")
                && token.issuer().equals(signer.team())
                && isCurrent(token, clock.instant())
                && token.isSignedBy(signer.key());
    }

    private static boolean isCurrent(DeveloperToken token, Instant now) {
        long second = now.getEpochSecond();
        return token.issuedAt() <= second + TOLERANCE
                && token.expiry() > second
                && token.expiry() <= second + LONGEST_LIFE + TOLERANCE;
    }

    private static String pem(PrivateKey key) {
        return "-----BEGIN PRIVATE KEY-----\n" + PEM.encodeToString(key.getEncoded()) + "\n-----END PRIVATE KEY-----\n";
    }
}
