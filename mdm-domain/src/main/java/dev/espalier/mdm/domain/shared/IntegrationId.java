package dev.espalier.mdm.domain.shared;

import java.util.UUID;

/**
 * One connection to Apple, of whatever kind, for its whole life: from the draft over every renewal to its end.
 *
 * @param value random, and unique in an installation
 */
public record IntegrationId(UUID value) {

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its usual form, upper or lower case
     * @return the id
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static IntegrationId of(String text) {
        return new IntegrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
