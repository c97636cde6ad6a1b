package dev.espalier.mdm.domain.device;

import java.time.Instant;

/**
 * Apple's bookmark in a list of devices. It is opaque, may be used again, and ends seven days after it was issued.
 *
 * @param value 1 to 1000 characters
 * @param phase the list that it continues
 * @param issuedAt when Apple gave it, by our clock
 */
public record SyncCursor(String value, SyncPhase phase, Instant issuedAt) {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is empty or longer than 1000 characters
     */
    public SyncCursor {
        if (value.isEmpty() || value.length() > 1000) {
            throw new IllegalArgumentException("A cursor is 1 to 1000 characters.");
        }
    }

    /** The same bookmark, read as one in the list of changes. */
    SyncCursor inChanges() {
        return new SyncCursor(value, SyncPhase.CHANGES, issuedAt);
    }
}
