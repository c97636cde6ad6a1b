package dev.espalier.mdm.jdbc.vault;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.jdbc.core.Row;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A secret as it is stored: encrypted with a key of its own, which is wrapped by a master key. */
record SecretRow(
        AccountId account,
        SecretRef ref,
        String purpose,
        String keyId,
        String algorithm,
        byte[] wrappedKey,
        byte[] nonce,
        byte[] ciphertext) {

    static SecretRow from(Row row) {
        return new SecretRow(
                new AccountId(row.text("account_id")),
                new SecretRef(row.uuid("ref")),
                row.text("purpose"),
                row.text("key_id"),
                row.text("algorithm"),
                row.bytes("wrapped_key"),
                row.bytes("nonce"),
                row.bytes("ciphertext"));
    }

    static SecretRow sealed(Owner owner, byte[] secret, KeyRing.MasterLock lock) {
        byte[] key = AesGcm.random(AesGcm.KEY_BYTES);
        byte[] nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        try {
            byte[] ciphertext = AesGcm.seal(key, nonce, owner.context(), secret);
            byte[] wrapped = lock.wrap().apply(key, owner.context());
            return new SecretRow(
                    owner.account(), owner.ref(), owner.purpose(), lock.id(), AesGcm.NAME, wrapped, nonce, ciphertext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES.", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    <T> T open(KeyRing keys, Function<byte[], T> function) {
        byte[] plain = decrypted(keys);
        try {
            return function.apply(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private byte[] decrypted(KeyRing keys) {
        requireKnownAlgorithm();
        byte[] key = dataKey(keys);
        try {
            return AesGcm.open(key, nonce, owner().context(), ciphertext);
        } catch (GeneralSecurityException e) {
            throw changed(e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private void requireKnownAlgorithm() {
        if (!algorithm.equals(AesGcm.NAME)) {
            throw new StorageException("The secret " + ref + " was encrypted by " + algorithm
                    + ", which this version does not know; use a later version.");
        }
    }

    /** The data key under another master key; the secret itself stays as it is. */
    byte[] rewrapped(KeyRing keys) {
        byte[] key = dataKey(keys);
        try {
            return keys.current().wrap().apply(key, owner().context());
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] dataKey(KeyRing keys) {
        var lock = keys.named(keyId);
        try {
            return lock.unwrap().apply(wrappedKey, owner().context());
        } catch (IllegalArgumentException e) {
            throw changed(e);
        }
    }

    private StorageException changed(Exception cause) {
        return new StorageException(
                "The secret " + ref + " does not open: it was changed, or moved, or belongs to another master key.",
                cause);
    }

    private Owner owner() {
        return new Owner(account, ref, purpose);
    }

    /** What a secret is bound to. */
    record Owner(AccountId account, SecretRef ref, String purpose) {

        byte[] context() {
            var all = new ByteArrayOutputStream(128);
            for (String part : List.of(account.value(), ref.toString(), purpose)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                all.writeBytes(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                all.writeBytes(bytes);
            }
            return all.toByteArray();
        }
    }

    @Override
    public String toString() {
        return "secret " + ref;
    }
}
