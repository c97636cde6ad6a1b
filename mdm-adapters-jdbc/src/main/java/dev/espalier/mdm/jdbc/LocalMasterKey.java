package dev.espalier.mdm.jdbc;

import dev.espalier.mdm.jdbc.vault.AesGcm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A master key in memory. */
final class LocalMasterKey implements MasterKey {
    private static final int ID_BYTES = 8;

    private final byte[] key;
    private final String id;

    LocalMasterKey(byte[] key) {
        if (key.length != AesGcm.KEY_BYTES) {
            throw new IllegalArgumentException("A master key has " + AesGcm.KEY_BYTES + " bytes.");
        }
        this.key = key;
        this.id = "local-" + fingerprint(key);
    }

    private static String fingerprint(byte[] key) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update("name of a master key".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(key), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public byte[] wrap(byte[] dataKey, byte[] context) {
        byte[] nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        try {
            byte[] sealed = AesGcm.seal(key, nonce, context, dataKey);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES.", e);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        if (wrapped.length <= AesGcm.NONCE_BYTES) {
            throw new IllegalArgumentException("The wrapped key is too short.");
        }
        var parts = ByteBuffer.wrap(wrapped);
        byte[] nonce = new byte[AesGcm.NONCE_BYTES];
        byte[] sealed = new byte[wrapped.length - nonce.length];
        parts.get(nonce).get(sealed);
        try {
            return AesGcm.open(key, nonce, context, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key was wrapped otherwise, or was changed.", e);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
