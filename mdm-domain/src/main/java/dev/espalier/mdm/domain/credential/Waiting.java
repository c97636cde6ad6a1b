package dev.espalier.mdm.domain.credential;

import java.time.Instant;
import java.util.Optional;

/** How long Apple is to be left alone about an integration (rule S23). */
public interface Waiting {

    /**
     * Before when Apple is not to be called.
     *
     * @return the hold, possibly over; empty if there is none
     */
    Optional<Hold> hold();

    /**
     * How many times in a row Apple did not answer.
     *
     * @return 0 or more
     */
    int failures();

    /**
     * The hold that stands.
     *
     * @param now the present
     * @return the hold, or empty if there is none or it is over
     */
    default Optional<Hold> holdAt(Instant now) {
        return hold().filter(hold -> hold.standsAt(now));
    }
}
