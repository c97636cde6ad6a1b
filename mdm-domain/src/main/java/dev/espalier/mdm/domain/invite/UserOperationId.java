package dev.espalier.mdm.domain.invite;

import java.util.UUID;

/**
 * Which operation on users.
 *
 * @param value random, and unique in an account
 */
public record UserOperationId(UUID value) {

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its usual form
     * @return the id
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static UserOperationId of(String text) {
        return new UserOperationId(WrittenId.read("an operation", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
