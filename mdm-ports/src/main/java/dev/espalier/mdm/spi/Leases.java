package dev.espalier.mdm.spi;

import dev.espalier.mdm.domain.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives leases, across all processes of an installation. A lease ends by being released or by its time; work that is
 * recorded under it prolongs it ({@link UnitOfWork#inTransaction(Lease, java.util.function.Function)}).
 */
public interface Leases {
    /** How long a lease lasts without being prolonged. It is longer than any single call to Apple may take. */
    Duration TERM = Duration.ofSeconds(150);

    /**
     * Takes a lease if it is free or over.
     *
     * @param account whose subject it is
     * @param subject what is to be worked on, at most 100 characters
     * @param holder who wants it, at most 200 characters
     * @param now the present
     * @return the lease, or who has it
     */
    Attempt acquire(AccountId account, String subject, String holder, Instant now);

    /**
     * Gives a lease back; nothing happens if somebody else holds it now.
     *
     * @param lease the lease
     */
    void release(Lease lease);

    /**
     * What came of trying to take a lease: exactly one of the two is there.
     *
     * @param lease the lease, or null
     * @param heldBy who has it, or null
     */
    record Attempt(@Nullable Lease lease, @Nullable Held heldBy) {

        /**
         * The lease was free.
         *
         * @param lease the lease
         * @return the attempt
         */
        public static Attempt taken(Lease lease) {
            return new Attempt(lease, null);
        }

        /**
         * Somebody has it.
         *
         * @param held who
         * @return the attempt
         */
        public static Attempt refused(Held held) {
            return new Attempt(null, held);
        }

        /**
         * The lease.
         *
         * @return the lease, or empty if somebody else has it
         */
        public Optional<Lease> granted() {
            return Optional.ofNullable(lease);
        }

        /**
         * Who has it.
         *
         * @return the holder, or empty if the lease was granted
         */
        public Optional<Held> held() {
            return Optional.ofNullable(heldBy);
        }
    }

    /**
     * Who has a lease.
     *
     * @param holder who
     * @param since when they took it
     * @param lease what they hold
     */
    record Held(String holder, Instant since, Lease lease) {}
}
