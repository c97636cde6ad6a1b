package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.failure.LeaseLostException;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Leases;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who works on what. */
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
                return Attempt.refused(new Held(held.holder(), held.since(), key.lease(held.epoch())));
            }
            long epoch = row.map(Row::epoch).orElse(0L) + 1;
            rows.put(key, new Row(epoch, true, holder, now, now.plus(TERM)));
            return Attempt.taken(key.lease(epoch));
        });
    }

    @Override
    public void release(Lease lease) {
        lock.alone(() -> rows.computeIfPresent(
                Key.of(lease), (key, row) -> row.epoch() == lease.epoch() ? row.released() : row));
    }

    /** Called by whoever has the lock. */
    void checkHeld(Lease lease) {
        held(lease);
    }

    /** Called by whoever has the lock. */
    void prolong(Lease lease, Instant now) {
        rows.put(Key.of(lease), held(lease).until(now.plus(TERM)));
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

        Lease lease(long epoch) {
            return new Lease(account, subject, epoch);
        }
    }

    private record Row(long epoch, boolean held, String holder, Instant since, Instant until) {

        Row released() {
            return new Row(epoch, false, holder, since, until);
        }

        Row until(Instant later) {
            return new Row(epoch, held, holder, since, later);
        }
    }
}
