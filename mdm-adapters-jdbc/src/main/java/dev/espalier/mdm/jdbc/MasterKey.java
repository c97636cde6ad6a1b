package dev.espalier.mdm.jdbc;

import dev.espalier.mdm.jdbc.vault.AesGcm;
import java.nio.file.Path;

/**
 * The key that wraps the keys of all secrets. Whoever has it and the database can read every token; whoever has only
 * one of them cannot.
 *
 * <p>A key management service is put behind this interface by the product; the library brings keys from bytes, from a
 * file and from the environment. Implementations are safe for use by several threads.
 */
public interface MasterKey {

    /**
     * The name under which wrapped keys are noted, so that the right key is found after a rotation.
     *
     * @return 1 to 200 characters; always the same for the same key, and saying nothing about it
     */
    String id();

    /**
     * Wraps a secret's key.
     *
     * @param dataKey 32 bytes; the caller wipes them afterwards
     * @param context what the key is bound to; it has to be the same when it is unwrapped
     * @return the wrapped key
     * @throws dev.espalier.mdm.failure.StorageException if the key management service cannot be reached
     */
    byte[] wrap(byte[] dataKey, byte[] context);

    /**
     * Unwraps a secret's key.
     *
     * @param wrapped what {@link #wrap} returned
     * @param context what it was bound to
     * @return the key, 32 bytes; the caller wipes them afterwards
     * @throws IllegalArgumentException if it was wrapped with another key or in another context, or was changed
     * @throws dev.espalier.mdm.failure.StorageException if the key management service cannot be reached
     */
    byte[] unwrap(byte[] wrapped, byte[] context);

    /**
     * A key at hand.
     *
     * @param key 32 random bytes; a copy is kept, so that the caller may wipe them
     * @return the key
     * @throws IllegalArgumentException if it has another length
     */
    static MasterKey of(byte[] key) {
        return new LocalMasterKey(key.clone());
    }

    /**
     * Reads a key from a file, where it stands in base64, alone on its line.
     *
     * @param file the file
     * @return the key
     * @throws dev.espalier.mdm.failure.MisuseException if there is no such file, or no key in it
     */
    static MasterKey fromFile(Path file) {
        return KeySources.file(file);
    }

    /**
     * Reads a key from an environment variable, where it stands in base64.
     *
     * @param variable the variable's name
     * @return the key
     * @throws dev.espalier.mdm.failure.MisuseException if there is no such variable, or no key in it
     */
    static MasterKey fromEnvironment(String variable) {
        return KeySources.environment(variable);
    }

    /**
     * Makes a new key and writes it to a file that only its owner may read, where the system knows owners.
     *
     * @param file the file; it must not exist, its folder must
     * @return the key
     * @throws dev.espalier.mdm.failure.MisuseException if the file exists already or cannot be written
     */
    static MasterKey newFile(Path file) {
        return KeySources.newFile(file, AesGcm.random(AesGcm.KEY_BYTES));
    }
}
