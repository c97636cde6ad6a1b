package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.device.LockStore;
import java.util.Comparator;
import java.util.List;

/** Activation Locks by their codes. */
record InMemoryLocks(AccountTables tables) implements LockStore {

    @Override
    public void add(ActivationLock lock) {
        tables.locks.put(key(lock), lock);
    }

    @Override
    public void update(ActivationLock lock) {
        tables.locks.find(key(lock)).ifPresent(stored -> tables.locks.put(key(stored), lock));
    }

    @Override
    public void remove(ActivationLock lock) {
        tables.locks.remove(key(lock));
    }

    @Override
    public List<ActivationLock> of(SerialNumber serial) {
        return tables.locks
                .rows()
                .filter(lock -> lock.serial().equals(serial))
                .sorted(Comparator.comparing(ActivationLock::askedAt).reversed())
                .limit(Page.MAX)
                .toList();
    }

    private static String key(ActivationLock lock) {
        return lock.bypassCode().toString();
    }
}
