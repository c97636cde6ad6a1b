package dev.espalier.mdm.jdbc.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in Galois/counter mode: what is changed, or moved to another context, does not open. */
public final class AesGcm {
    /** The name under which it is noted. */
    public static final String NAME = "AES-256-GCM";

    /** The length of a key in bytes. */
    public static final int KEY_BYTES = 32;

    /** The length of a nonce in bytes. */
    public static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /** Random bytes, for keys and nonces. */
    public static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Encrypts. */
    public static byte[] seal(byte[] key, byte[] nonce, byte[] context, byte[] plain) throws GeneralSecurityException {
        return run(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
    }

    /** Decrypts; fails if anything differs from what was sealed. */
    public static byte[] open(byte[] key, byte[] nonce, byte[] context, byte[] sealed) throws GeneralSecurityException {
        return run(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(sealed);
    }

    private static Cipher run(int mode, byte[] key, byte[] nonce, byte[] context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
