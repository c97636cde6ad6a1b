package dev.espalier.mdm.domain.credential;

import java.time.Duration;
import java.time.Instant;

/**
 * How many calls may still be made for a server (rule S23). It fills up with time and travels with the lease, so that
 * all machines together keep it: whatever goes wrong, Apple is not hammered.
 *
 * @param left how many calls are left, as of that time
 * @param at that time
 */
public record RateBudget(long left, Instant at) {

    /**
     * How a budget fills up.
     *
     * @param most how many calls it holds at most, 1 or more
     * @param perMinute how many are added in a minute, 1 or more
     */
    public record Policy(long most, long perMinute) {

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if one is not positive
         */
        public Policy {
            if (most < 1 || perMinute < 1) {
                throw new IllegalArgumentException("A budget holds 1 call or more and gains 1 a minute or more.");
            }
        }

        /**
         * The usual budget: a first full list of a million devices fits in, a loop does not.
         *
         * @return 6000 calls, 600 more a minute
         */
        public static Policy usual() {
            return new Policy(6000, 600);
        }

        /**
         * A full budget.
         *
         * @param now the present
         * @return all calls are left
         */
        public RateBudget full(Instant now) {
            return new RateBudget(most, now);
        }

        private Duration between() {
            return Duration.ofMinutes(1).dividedBy(perMinute);
        }
    }

    /**
     * This budget as it stands later. What does not make a whole call is kept for the next time.
     *
     * @param policy how it fills up
     * @param now the present
     * @return the fuller budget; unchanged if the clock went back
     */
    public RateBudget at(Policy policy, Instant now) {
        long gained = Math.max(0, Duration.between(at, now).dividedBy(policy.between()));
        boolean full = left + gained >= policy.most();
        return full
                ? policy.full(now)
                : new RateBudget(left + gained, at.plus(policy.between().multipliedBy(gained)));
    }

    /**
     * Whether a call may be made.
     *
     * @return true if one is left
     */
    public boolean allows() {
        return left > 0;
    }

    /**
     * This budget after a call.
     *
     * @return one call less
     */
    public RateBudget spent() {
        return new RateBudget(left - 1, at);
    }
}
