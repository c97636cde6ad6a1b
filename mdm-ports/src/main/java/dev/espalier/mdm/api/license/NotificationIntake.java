package dev.espalier.mdm.api.license;

/**
 * Takes the notifications that Apple sends about units of Apps and Books. The product mounts it under any HTTP server, at
 * the address that it gave to {@code content().notify(…)}.
 *
 * <p>A notification is a hint and never believed: it makes the next {@link LicenseWork#settle} look at something. Apple
 * is not called meanwhile, so a request is answered within a few milliseconds. Lost, repeated, late, early and forged
 * notifications do no harm.
 */
public interface NotificationIntake {

    /** The longest body that is taken, in bytes: nothing needs to be read beyond. */
    int MOST_BYTES = 1 << 20;

    /**
     * Takes a request that was made with {@code POST}.
     *
     * @param path the last part of the path that was asked for, whatever it is
     * @param authorization the header {@code Authorization}; empty text if there is none
     * @param body the body, of any length; more than {@link #MOST_BYTES} is refused
     * @return what to answer: 200 if it was taken or is of no use, 400 if it cannot be read or is about another unit, 401
     *     without the right bearer, 404 for an address that leads nowhere, 413 if it is too long
     * @throws dev.espalier.mdm.failure.StorageException if the storage failed: answer 503, and Apple sends it again
     */
    NotificationReceipt receive(String path, String authorization, byte[] body);
}
