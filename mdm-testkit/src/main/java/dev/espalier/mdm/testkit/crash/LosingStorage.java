package dev.espalier.mdm.testkit.crash;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.spi.Installation;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.UnitOfWork;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A storage that loses its connection in one transaction and works again in the next. Whether that one was kept is not
 * known to whoever asked for it: that is what an interrupted commit looks like.
 */
public final class LosingStorage implements Storage, UnitOfWork {

    private final Storage real;
    private final int lost;
    private final boolean kept;
    private final AtomicInteger transactions = new AtomicInteger();

    private LosingStorage(Storage real, int lost, boolean kept) {
        this.real = real;
        this.lost = lost;
        this.kept = kept;
    }

    /**
     * A storage that loses its connection before a commit.
     *
     * @param real the storage behind it
     * @param transaction in which transaction; 1 is the first one
     * @return the storage
     */
    public static LosingStorage before(Storage real, int transaction) {
        return new LosingStorage(real, transaction, false);
    }

    /**
     * A storage that loses its connection after a commit, before word of it comes back.
     *
     * @param real the storage behind it
     * @param transaction in which transaction; 1 is the first one
     * @return the storage
     */
    public static LosingStorage after(Storage real, int transaction) {
        return new LosingStorage(real, transaction, true);
    }

    /**
     * Whether the connection was lost already.
     *
     * @return true if it was
     */
    public boolean wasLost() {
        return transactions.get() >= lost;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return this;
    }

    @Override
    public Leases leases() {
        return real.leases();
    }

    @Override
    public SecretVault vault() {
        return real.vault();
    }

    @Override
    public <T> T inTransaction(AccountId account, Function<Stores, T> work) {
        return losing(() -> real.unitOfWork().inTransaction(account, work));
    }

    @Override
    public <T> T inTransaction(Lease lease, Function<Stores, T> work) {
        return losing(() -> real.unitOfWork().inTransaction(lease, work));
    }

    @Override
    public <T> T inInstallation(Function<Installation, T> work) {
        return losing(() -> real.unitOfWork().inInstallation(work));
    }

    private <T> T losing(Supplier<T> transaction) {
        if (transactions.incrementAndGet() != lost) {
            return transaction.get();
        }
        if (kept) {
            var unused = transaction.get();
        }
        throw new StorageException("The connection was lost.");
    }

    @Override
    public void close() {
        // The storage behind it is closed by whoever opened it.
    }
}
