package dev.espalier.mdm.spi;

import dev.espalier.mdm.domain.journal.Seal;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SecretRef;
import java.time.Instant;
import java.util.function.Function;

/**
 * Keeps secrets, each of them written once and bound to its account, owner and field: what is moved to another row does
 * not open.
 *
 * <p>A secret is put before the transaction that refers to it and destroyed after the one that gives it up; what a crash
 * leaves behind in between is swept later.
 */
public interface SecretVault {

    /**
     * Keeps a secret. The bytes may be wiped afterwards.
     *
     * @param account whose it is
     * @param purpose what it is for: owner and field, at most 100 characters
     * @param secret what to keep, 1 byte to 64 KiB
     * @return where it lies
     */
    SecretRef put(AccountId account, String purpose, byte[] secret);

    /**
     * Opens a secret for as long as a function runs; the bytes are zeroed afterwards.
     *
     * @param account whose it is
     * @param ref where it lies
     * @param function what needs it; it must not keep the array
     * @param <T> what the function brings
     * @return the function's result
     * @throws dev.espalier.mdm.failure.StorageException if the account has no such secret, or it cannot be opened with
     *     the master keys at hand
     */
    <T> T use(AccountId account, SecretRef ref, Function<byte[], T> function);

    /**
     * Destroys a secret; nothing happens if it is not there.
     *
     * @param account whose it is
     * @param ref where it lies
     */
    void destroy(AccountId account, SecretRef ref);

    /**
     * Destroys all secrets of an account, the journal's key excepted, without which nobody could check its journal any
     * more.
     *
     * @param account whose
     */
    void destroyAll(AccountId account);

    /**
     * The account's seal for its journal. The key behind it is made at the first call and never leaves the vault.
     *
     * @param account whose
     * @return the seal
     */
    Seal journalSeal(AccountId account);

    /**
     * Destroys secrets that nothing refers to.
     *
     * @param before only those put earlier than this
     * @return how many
     */
    int sweep(Instant before);
}
