package dev.espalier.mdm.domain.license;

import java.time.Instant;

/**
 * How it came to be known that assignments are there.
 *
 * @param origin who made them, as far as this sighting tells
 * @param at when: the beginning of the reading that shows them, or the confirmation of an operation
 */
public record Sighting(AssignmentOrigin origin, Instant at) {

    /**
     * A page of Apple's list.
     *
     * @param begun when its reading was begun
     * @return the sighting
     */
    public static Sighting atApple(Instant begun) {
        return new Sighting(AssignmentOrigin.APPLE, begun);
    }
}
