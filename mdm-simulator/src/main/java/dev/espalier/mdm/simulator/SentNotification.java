package dev.espalier.mdm.simulator;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A notification and what became of it so far.
 *
 * @param id its identifier, which a duplicate shares
 * @param type for example {@code ASSET_MANAGEMENT}
 * @param unit {@code uId} of the organizational unit
 * @param url where it is sent
 * @param body the JSON document
 * @param state what became of it
 * @param attempts the attempts so far
 */
public record SentNotification(
        String id, String type, String unit, URI url, String body, State state, List<Attempt> attempts) {

    /** What became of a notification. */
    public enum State {
        /** Another attempt will follow. */
        WAITING,
        /** It was answered with a 2xx. */
        DELIVERED,
        /** Every attempt failed; there will be no other. */
        LOST,
        /** A script dropped it. */
        DROPPED
    }

    /**
     * One attempt.
     *
     * @param at when, by the virtual clock
     * @param status HTTP status of the answer, 0 if there was none
     * @param problem what prevented an answer, otherwise empty
     */
    public record Attempt(Instant at, int status, String problem) {

        /**
         * Tells whether the receiver took the notification.
         *
         * @return whether the answer was a 2xx
         */
        public boolean succeeded() {
            return status / 100 == 2;
        }
    }

    /** Copies the list. */
    public SentNotification {
        attempts = List.copyOf(attempts);
    }
}
