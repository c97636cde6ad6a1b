package dev.espalier.mdm.domain.license;

import java.util.UUID;

/**
 * Which operation.
 *
 * @param value random, and unique in an account
 */
public record OperationId(UUID value) {

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its usual form
     * @return the id
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static OperationId of(String text) {
        return new OperationId(WrittenId.read("an operation", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
