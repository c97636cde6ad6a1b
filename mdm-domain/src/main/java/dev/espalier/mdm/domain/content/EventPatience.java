package dev.espalier.mdm.domain.content;

import java.time.Duration;
import java.time.Instant;

/**
 * When to look at an event of Apps and Books. Apple accepts a change and carries it out later; it tells so by a
 * notification that may be lost, and wants to be asked rarely (Apple: Event Status).
 */
public final class EventPatience {
    /** So often the same is asked of Apple, at most. */
    public static final int MOST_ATTEMPTS = 2;

    /** So many tasks are few: somebody is waiting for them. */
    private static final long FEW = 100;

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(35);
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration AFTER_LOSS = Duration.ofSeconds(60);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private EventPatience() {}

    /**
     * When to look if nothing more is heard of a request.
     *
     * @param told when Apple was told
     * @return a minute later
     */
    public static Instant afterLoss(Instant told) {
        return told.plus(AFTER_LOSS);
    }

    /**
     * When to look at an event for the first time.
     *
     * @param tasks how much was asked for
     * @param accepted when Apple accepted it
     * @return soon if it is little
     */
    public static Instant first(long tasks, Instant accepted) {
        return accepted.plus(tasks <= FEW ? SOON : LATER);
    }

    /**
     * When to look again at an event that Apple works on.
     *
     * @param now the present
     * @return half a minute later
     */
    public static Instant next(Instant now) {
        return now.plus(BETWEEN);
    }

    /**
     * Whether it is time to stop asking about an event, and to look at what came of it.
     *
     * @param told when Apple was told
     * @param now the present
     * @return true after ten minutes
     */
    public static boolean over(Instant told, Instant now) {
        return !now.isBefore(told.plus(PATIENCE));
    }

    /**
     * When to ask again for what failed.
     *
     * @param failed when that became known
     * @return five minutes later
     */
    public static Instant afterFailure(Instant failed) {
        return failed.plus(AFTER_FAILURE);
    }
}
