package dev.espalier.mdm.spi;

/** Everything that is kept, in one place: transactions, leases and secrets. */
public interface Storage extends AutoCloseable {

    /**
     * Transactions.
     *
     * @return the unit of work
     */
    UnitOfWork unitOfWork();

    /**
     * Leases.
     *
     * @return the leases
     */
    Leases leases();

    /**
     * Secrets.
     *
     * @return the vault
     */
    SecretVault vault();

    /** Closes what this storage has opened itself; a data source that was handed in stays open. */
    @Override
    void close();
}
