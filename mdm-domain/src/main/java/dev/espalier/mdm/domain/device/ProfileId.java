package dev.espalier.mdm.domain.device;

import java.util.UUID;

/**
 * Our id of an enrollment profile; Apple gives it another one at each server.
 *
 * @param value random
 */
public record ProfileId(UUID value) {

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its usual form
     * @return the id
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ProfileId of(String text) {
        return new ProfileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
