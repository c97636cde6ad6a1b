package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.spi.UnitOfWork;
import java.time.InstantSource;

/**
 * A storage that keeps everything in memory and forgets it with the program. It keeps every contract of this kit, so
 * that what works on it works on a database.
 *
 * <p>Transactions run one after another. Beyond what the contracts ask it finds two mistakes that a database would let
 * pass: a transaction within a transaction, and a secret that is put or destroyed inside of one. Closing it does
 * nothing, so that a test can go on with a second program on the same storage. Safe for use by several threads.
 */
public final class InMemoryStorage implements Storage {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryLeases leases;
    private final InMemoryVault vault;

    /**
     * An empty storage.
     *
     * @param clock the time by which leases last and secrets grow old
     */
    public InMemoryStorage(InstantSource clock) {
        var lock = new TransactionLock();
        leases = new InMemoryLeases(lock);
        vault = new InMemoryVault(lock, clock);
        unitOfWork = new InMemoryUnitOfWork(lock, leases, vault, clock);
        vault.keepWhat(unitOfWork::secretsInUse);
    }

    /**
     * Whether the calling thread is inside a transaction, where no remote call belongs.
     *
     * @return true if it is
     */
    public boolean insideTransaction() {
        return unitOfWork.lock().heldByThisThread();
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public SecretVault vault() {
        return vault;
    }

    @Override
    public void close() {
        // What lives in memory is let go by letting the storage go.
    }
}
