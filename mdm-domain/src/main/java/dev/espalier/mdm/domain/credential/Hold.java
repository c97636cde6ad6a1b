package dev.espalier.mdm.domain.credential;

import static java.util.Collections.max;
import static java.util.Collections.min;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A time before which Apple is not called for an integration, and why (rule S23).
 *
 * @param until the first moment at which a call makes sense again
 * @param reason why not earlier
 */
public record Hold(Instant until, Reason reason) {
    private static final Duration SHORTEST_ASKED = Duration.ofSeconds(1);
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration PROBE = Duration.ofHours(1);
    private static final Duration BUDGET_PAUSE = Duration.ofMinutes(1);
    private static final Duration TERMS_PROBE = Duration.ofMinutes(30);

    /** Why Apple is not called. */
    public enum Reason {
        /** Apple asked for fewer requests. */
        RATE_LIMITED,
        /** Apple could not be reached, or could not answer. */
        UNAVAILABLE,
        /** As many calls were made as we allow ourselves. */
        BUDGET_SPENT,
        /** The organization has to accept new terms; looked at again every half hour. */
        TERMS_UNSIGNED,
        /** Apple refuses the token; looked at again every hour at most. */
        REJECTED,
        /** Apple denies the server everything; looked at again every hour at most. */
        ACCESS_DENIED;

        /**
         * Whether Apple refuses the credential, and a person has something to do.
         *
         * @return false where waiting alone helps
         */
        public boolean isRefusal() {
            return switch (this) {
                case RATE_LIMITED, UNAVAILABLE, BUDGET_SPENT -> false;
                case TERMS_UNSIGNED, REJECTED, ACCESS_DENIED -> true;
            };
        }
    }

    /**
     * A hold for as long as Apple asked.
     *
     * @param reason why
     * @param wait how long, 1 second to 24 hours; what is outside is brought inside
     * @param now the present
     * @return the hold
     */
    public static Hold asked(Reason reason, Duration wait, Instant now) {
        return new Hold(now.plus(min(List.of(LONGEST_ASKED, max(List.of(SHORTEST_ASKED, wait))))), reason);
    }

    /**
     * A hold when Apple did not say how long: 5 seconds after the first failure, doubled at each further one, 15 minutes
     * at most, shortened by up to half so that not everybody comes back at once.
     *
     * @param reason why
     * @param failures how many failures in a row, 1 or more
     * @param jitter 0 to 1, by chance
     * @param now the present
     * @return the hold
     */
    public static Hold backingOff(Reason reason, int failures, double jitter, Instant now) {
        double doubled = SHORTEST.toMillis() * Math.pow(2, Math.max(failures, 1) - 1);
        double wait = Math.min((double) LONGEST.toMillis(), doubled);
        return new Hold(now.plusMillis((long) (wait * (1 - jitter / 2))), reason);
    }

    /**
     * A hold because we made as many calls as we allow ourselves ({@link RateBudget}).
     *
     * @param now the present
     * @return the hold, for as long as it takes to gain some calls
     */
    public static Hold budgetSpent(Instant now) {
        return new Hold(now.plus(BUDGET_PAUSE), Reason.BUDGET_SPENT);
    }

    /**
     * The hold that follows from a refused credential: nothing is called until a person did something, but for a look
     * now and then whether they did.
     *
     * @param kind how Apple refuses
     * @param now the present
     * @return the hold, or empty if reads go on
     */
    public static Optional<Hold> after(RejectionKind kind, Instant now) {
        return switch (kind) {
            case REFUSED -> Optional.of(new Hold(now.plus(PROBE), Reason.REJECTED));
            case ACCESS_DENIED -> Optional.of(new Hold(now.plus(PROBE), Reason.ACCESS_DENIED));
            case TERMS_UNSIGNED -> Optional.of(new Hold(now.plus(TERMS_PROBE), Reason.TERMS_UNSIGNED));
            case READ_ONLY -> Optional.empty();
        };
    }

    /**
     * Whether it still stands.
     *
     * @param now the present
     * @return true before its end
     */
    public boolean standsAt(Instant now) {
        return now.isBefore(until);
    }
}
