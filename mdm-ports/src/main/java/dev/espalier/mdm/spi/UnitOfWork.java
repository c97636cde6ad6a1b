package dev.espalier.mdm.spi;

import dev.espalier.mdm.domain.shared.AccountId;
import java.util.function.Function;

/**
 * Transactions: what happens inside is kept whole or not at all.
 *
 * <p>Stores exist only inside, and only for one account: no row of another account is ever reached, whatever id is
 * asked for. A transaction commits on a connection of its own. No remote call is made inside; whoever makes one all the
 * same holds locks for as long as Apple takes.
 */
public interface UnitOfWork {

    /**
     * Runs work in a transaction.
     *
     * @param account whose stores
     * @param work what to do; if it throws, nothing is kept and the exception comes through
     * @param <T> what the work brings
     * @return the result of the work, after the commit
     * @throws dev.espalier.mdm.failure.StaleVersionException if the work started from an old state
     * @throws dev.espalier.mdm.failure.StorageException if the storage failed
     */
    <T> T inTransaction(AccountId account, Function<Stores, T> work);

    /**
     * Runs work in a transaction that is kept only if the lease is still held; the lease is prolonged with it.
     *
     * @param lease the right to do the work
     * @param work what to do; if it throws, nothing is kept and the exception comes through
     * @param <T> what the work brings
     * @return the result of the work, after the commit
     * @throws dev.espalier.mdm.failure.LeaseLostException if somebody else holds the lease now
     * @throws dev.espalier.mdm.failure.StaleVersionException if the work started from an old state
     * @throws dev.espalier.mdm.failure.StorageException if the storage failed
     */
    <T> T inTransaction(Lease lease, Function<Stores, T> work);

    /**
     * Runs work on the list of accounts, for the installation's owner.
     *
     * @param work what to do; if it throws, nothing is kept and the exception comes through
     * @param <T> what the work brings
     * @return the result of the work, after the commit
     * @throws dev.espalier.mdm.failure.StorageException if the storage failed
     */
    <T> T inInstallation(Function<Installation, T> work);
}
