package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.credential.RateBudget;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.failure.LeaseLostException;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Leases;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who works on what, and how many calls are left for it. */
final class InMemoryLeases implements Leases {

    private final TransactionLock lock;
    private final Map<Key, Row> rows = new HashMap<>();

    InMemoryLeases(TransactionLock lock) {
        this.lock = lock;
    }

    @Override
    public Attempt acquire(AccountId account, String subject, String holder, Instant now) {
        return lock.alone(() -> {
            var key = new Key(account, subject);
            var row = Optional.ofNullable(rows.get(key));
            var standing = row.filter(Row::held).filter(last -> now.isBefore(last.until()));
            if (standing.isPresent()) {
                var held = standing.orElseThrow();
                return Attempt.refused(new Held(held.holder(), held.since(), held.lease(key)));
            }
            var taken = row.orElse(Row.NEVER_HELD).takenBy(holder, now);
            rows.put(key, taken);
            return Attempt.taken(taken.lease(key));
        });
    }

    @Override
    public void release(Lease lease) {
        lock.alone(() -> rows.computeIfPresent(
                Key.of(lease),
                (key, row) -> row.epoch() == lease.epoch() ? row.spending(lease).released() : row));
    }

    /** Called by whoever has the lock. */
    void checkHeld(Lease lease) {
        held(lease);
    }

    /** Called by whoever has the lock; the transaction that prolongs it may fail yet. */
    void prolong(Lease lease, Instant now, UndoLog undo) {
        var before = held(lease);
        undo.add(() -> rows.put(Key.of(lease), before));
        rows.put(Key.of(lease), before.spending(lease).until(now.plus(TERM)));
    }

    private Row held(Lease lease) {
        return Optional.ofNullable(rows.get(Key.of(lease)))
                .filter(row -> row.held() && row.epoch() == lease.epoch())
                .orElseThrow(() -> new LeaseLostException(lease.subject()));
    }

    private record Key(AccountId account, String subject) {

        static Key of(Lease lease) {
            return new Key(lease.account(), lease.subject());
        }
    }

    private record Row(
            long epoch,
            boolean held,
            String holder,
            Instant since,
            Instant until,
            @Nullable RateBudget budget) {

        static final Row NEVER_HELD = new Row(0, false, "", Instant.EPOCH, Instant.EPOCH, null);

        Lease lease(Key key) {
            return Lease.granted(key.account(), key.subject(), epoch, budget);
        }

        Row takenBy(String next, Instant now) {
            return new Row(epoch + 1, true, next, now, now.plus(TERM), budget);
        }

        Row spending(Lease lease) {
            return new Row(epoch, held, holder, since, until, lease.budget().orElse(budget));
        }

        Row released() {
            return new Row(epoch, false, holder, since, until, budget);
        }

        Row until(Instant later) {
            return new Row(epoch, held, holder, since, later, budget);
        }
    }
}
