package dev.espalier.mdm.apple.device;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What Apple gets to know of a bypass code (Apple: Creating and using bypass codes): enough to recognize the code, too
 * little to find it.
 */
final class EscrowKey {
    private static final int ITERATIONS = 50_000;
    private static final int BITS = 256;
    private static final int SALT_LENGTH = 4;

    private EscrowKey() {}

    /** The digest of a code's bytes: PBKDF2 with HMAC and SHA-256, in lower-case hexadecimal digits. */
    static String of(byte[] code) {
        var generator = new PKCS5S2ParametersGenerator(SHA256Digest.newInstance());
        generator.init(code, new byte[SALT_LENGTH], ITERATIONS);
        byte[] digest = ((KeyParameter) generator.generateDerivedMacParameters(BITS)).getKey();
        try {
            return HexFormat.of().formatHex(digest);
        } finally {
            Arrays.fill(digest, (byte) 0);
        }
    }
}
