package dev.espalier.mdm.domain.license;

import java.util.UUID;

/**
 * Which revocation of everything.
 *
 * @param value random, and unique in an account
 */
public record RevocationId(UUID value) {

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its usual form
     * @return the id
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static RevocationId of(String text) {
        return new RevocationId(WrittenId.read("a revocation", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
