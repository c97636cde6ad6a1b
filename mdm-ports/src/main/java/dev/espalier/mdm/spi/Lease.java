package dev.espalier.mdm.spi;

import dev.espalier.mdm.domain.device.RateBudget;
import dev.espalier.mdm.domain.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on something alone, for a while. The epoch tells the holder of today from the one of yesterday: each
 * new holder gets a higher one.
 *
 * <p>It carries how many calls to Apple may still be made for its subject; what is spent is stored whenever the lease is
 * prolonged or released. Two leases are equal if subject and epoch are. It is safe for use by several threads.
 */
public final class Lease {
    private final AccountId account;
    private final String subject;
    private final long epoch;
    private @Nullable RateBudget budget;

    /**
     * A granted lease.
     *
     * @param account whose subject it is
     * @param subject what is worked on, at most 100 characters
     * @param epoch 1 or more, higher for each new holder
     * @param budget what was stored of the calls that are left, or null if nothing was yet
     */
    public Lease(AccountId account, String subject, long epoch, @Nullable RateBudget budget) {
        this.account = account;
        this.subject = subject;
        this.epoch = epoch;
        this.budget = budget;
    }

    /**
     * Whose subject it is.
     *
     * @return the account
     */
    public AccountId account() {
        return account;
    }

    /**
     * What is worked on.
     *
     * @return at most 100 characters
     */
    public String subject() {
        return subject;
    }

    /**
     * Which holder this is.
     *
     * @return 1 or more, higher for each new holder
     */
    public long epoch() {
        return epoch;
    }

    /**
     * The calls that are left, for storing.
     *
     * @return the budget, or empty if none was stored or spent yet
     */
    public synchronized Optional<RateBudget> budget() {
        return Optional.ofNullable(budget);
    }

    /**
     * Spends a call (rule S23).
     *
     * @param policy how the budget fills up
     * @param now the present
     * @return false if none is left, and nothing was spent
     */
    public synchronized boolean spend(RateBudget.Policy policy, Instant now) {
        var standing = budget == null ? policy.full(now) : budget.at(policy, now);
        budget = standing.allows() ? standing.spent() : standing;
        return standing.allows();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lease that
                && epoch == that.epoch
                && subject.equals(that.subject)
                && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return subject.hashCode() + Long.hashCode(epoch);
    }

    @Override
    public String toString() {
        return subject + "#" + epoch;
    }
}
