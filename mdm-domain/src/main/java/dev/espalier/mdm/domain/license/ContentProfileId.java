package dev.espalier.mdm.domain.license;

import java.util.UUID;

/**
 * Which content profile.
 *
 * @param value random, and unique in an account
 */
public record ContentProfileId(UUID value) {

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its usual form
     * @return the id
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ContentProfileId of(String text) {
        return new ContentProfileId(WrittenId.read("a content profile", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
