package dev.espalier.mdm.domain.invite;

import java.util.UUID;

/** Reads ids that people typed, and says in a sentence what one looks like. */
final class WrittenId {
    private WrittenId() {}

    static UUID read(String whose, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The id of " + whose + " is named in full, such as 3f0a6c1e-4b7d-4c52-9a10-6d2f8e5b7c43.", e);
        }
    }
}
