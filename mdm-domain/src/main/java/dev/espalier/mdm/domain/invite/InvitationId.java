package dev.espalier.mdm.domain.invite;

import java.util.UUID;

/**
 * Which invitation.
 *
 * @param value random, and unique in an account
 */
public record InvitationId(UUID value) {

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its usual form
     * @return the id
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static InvitationId of(String text) {
        return new InvitationId(WrittenId.read("an invitation", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
