package dev.espalier.mdm.domain.journal;

/** Seals a message with an account's journal key (HMAC-SHA-256). Who cannot seal cannot forge a link. */
@FunctionalInterface
public interface Seal {

    /**
     * Seals.
     *
     * @param message what the seal vouches for
     * @return 32 bytes
     */
    byte[] seal(byte[] message);
}
