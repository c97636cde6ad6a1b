package dev.espalier.mdm.spi;

import dev.espalier.mdm.domain.credential.RateBudget;
import dev.espalier.mdm.domain.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on something alone, for a while. The epoch tells the holder of today from the one of yesterday: each
 * new holder gets a higher one.
 *
 * <p>It carries how many calls to Apple may still be made for its subject; what is spent is stored whenever the lease is
 * prolonged or released. Two leases are equal if account, subject and epoch are. It is safe for use by several threads.
 *
 * @param account whose subject it is
 * @param subject what is worked on, at most 100 characters
 * @param epoch 1 or more, higher for each new holder
 * @param calls the calls that are left, counted down while the lease is held; null inside if nothing was spent yet
 */
public record Lease(AccountId account, String subject, long epoch, AtomicReference<@Nullable RateBudget> calls) {

    /**
     * A granted lease.
     *
     * @param account whose subject it is
     * @param subject what is worked on, at most 100 characters
     * @param epoch 1 or more, higher for each new holder
     * @param budget what was stored of the calls that are left, or null if nothing was yet
     * @return the lease
     */
    public static Lease granted(AccountId account, String subject, long epoch, @Nullable RateBudget budget) {
        return new Lease(account, subject, epoch, new AtomicReference<>(budget));
    }

    /**
     * The calls that are left, for storing.
     *
     * @return the budget, or empty if none was stored or spent yet
     */
    public Optional<RateBudget> budget() {
        return Optional.ofNullable(calls.get());
    }

    /**
     * Spends a call (rule S23).
     *
     * @param policy how the budget fills up
     * @param now the present
     * @return false if none is left, and nothing was spent
     */
    public boolean spend(RateBudget.Policy policy, Instant now) {
        var before = calls.getAndUpdate(left -> spent(standing(left, policy, now)));
        return standing(before, policy, now).allows();
    }

    private static RateBudget standing(@Nullable RateBudget left, RateBudget.Policy policy, Instant now) {
        return left == null ? policy.full(now) : left.at(policy, now);
    }

    private static RateBudget spent(RateBudget standing) {
        return standing.allows() ? standing.spent() : standing;
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
