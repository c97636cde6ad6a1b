package dev.espalier.mdm.cli;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hands out a few RSA keys in turn, because making one takes longer than most tests. Two that are made one after the other
 * differ, as real ones do.
 */
final class PreparedKeys extends Provider {
    private static final long serialVersionUID = 1;
    private static final int BITS = 2048;
    private static final int KEYS = 6;

    private static final List<KeyPair> MADE = new ArrayList<>();
    private static int asked;

    private PreparedKeys() {
        super("PreparedKeys", "1", "RSA keys that were made before");
        putService(new Service(this, "KeyPairGenerator", "RSA", "", List.of(), Map.of()) {
            @Override
            public Object newInstance(Object parameter) {
                return new InTurn();
            }
        });
    }

    /** From now on for every command in this process. */
    static void install() {
        Security.insertProviderAt(new PreparedKeys(), 1);
    }

    private static synchronized KeyPair next() {
        if (MADE.size() < KEYS) {
            MADE.add(make());
        }
        return MADE.get(asked++ % KEYS);
    }

    private static KeyPair make() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA", Security.getProvider("SunRsaSign"));
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class InTurn extends KeyPairGeneratorSpi {
        @Override
        public void initialize(int bits, SecureRandom random) {
            if (bits != BITS) {
                throw new IllegalArgumentException("Keys of " + bits + " bits are not prepared.");
            }
        }

        @Override
        public KeyPair generateKeyPair() {
            return next();
        }
    }
}
