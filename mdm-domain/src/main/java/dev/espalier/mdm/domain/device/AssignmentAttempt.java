package dev.espalier.mdm.domain.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The last try to give a device its profile, and when the next one is allowed (rule S23).
 *
 * @param outcome what Apple answered
 * @param failures how many tries in a row failed
 * @param at when it was tried
 * @param notBefore when it may be tried again; {@link Instant#MAX} is never, until something changes
 */
public record AssignmentAttempt(AssignmentOutcome outcome, int failures, Instant at, Instant notBefore) {
    /** The shortest time between two assignments of a device; faster ones make Apple throttle it. */
    static final Duration SETTLE = Duration.ofMinutes(10);

    private static final Duration THROTTLED_WITHOUT_WORD = Duration.ofHours(24);
    private static final int MOST_FAILURES = 3;

    /**
     * Judges Apple's answer for a device.
     *
     * @param outcome the answer
     * @param earlier the try before this one, if any, for the count of failures
     * @param retryAfter how long Apple asks to wait with a throttled device; zero if it did not say
     * @param now when it answered
     * @return the attempt
     */
    static AssignmentAttempt of(
            AssignmentOutcome outcome, Optional<AssignmentAttempt> earlier, Duration retryAfter, Instant now) {
        int failures = outcome == AssignmentOutcome.FAILED
                ? earlier.map(AssignmentAttempt::failures).orElse(0) + 1
                : 0;
        return new AssignmentAttempt(outcome, failures, now, next(outcome, failures, retryAfter, now));
    }

    private static Instant next(AssignmentOutcome outcome, int failures, Duration retryAfter, Instant now) {
        return switch (outcome) {
            case ACCEPTED, NOT_ACCESSIBLE -> now.plus(SETTLE);
            case THROTTLED -> now.plus(retryAfter.isZero() ? THROTTLED_WITHOUT_WORD : retryAfter);
            case FAILED -> failures >= MOST_FAILURES ? Instant.MAX : now.plus(Duration.ofHours(failures == 1 ? 1 : 24));
        };
    }

    /**
     * Whether it will not be tried again by itself.
     *
     * @return true after three failures in a row
     */
    public boolean givenUp() {
        return notBefore.equals(Instant.MAX);
    }
}
