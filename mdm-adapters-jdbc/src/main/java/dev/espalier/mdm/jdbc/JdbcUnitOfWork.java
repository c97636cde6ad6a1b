package dev.espalier.mdm.jdbc;

import dev.espalier.mdm.domain.journal.Seal;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Database;
import dev.espalier.mdm.jdbc.lease.JdbcLeases;
import dev.espalier.mdm.jdbc.location.JdbcAccountStore;
import dev.espalier.mdm.jdbc.server.JdbcDoubleHoldings;
import dev.espalier.mdm.spi.Installation;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.UnitOfWork;
import dev.espalier.mdm.spi.location.AccountStore;
import dev.espalier.mdm.spi.server.DoubleHoldings;
import java.time.InstantSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Transactions on connections of their own. The journal's seal is fetched before they begin and its head locked last. */
final class JdbcUnitOfWork implements UnitOfWork {
    private final Database database;
    private final SecretVault vault;
    private final JdbcLeases leases;
    private final InstantSource clock;

    JdbcUnitOfWork(Database database, SecretVault vault, JdbcLeases leases, InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public <T> T inTransaction(AccountId account, Function<Stores, T> work) {
        var seal = vault.journalSeal(account);
        return database.transaction(handle -> run(handle, account, seal, work));
    }

    @Override
    public <T> T inTransaction(Lease lease, Function<Stores, T> work) {
        var seal = vault.journalSeal(lease.account());
        return database.transaction(handle -> {
            leases.prolong(handle, lease, clock.instant());
            return run(handle, lease.account(), seal, work);
        });
    }

    private <T> T run(Handle handle, AccountId account, Seal seal, Function<Stores, T> work) {
        var stores = new JdbcStores(new AccountSql(handle, database.dialect(), account), seal);
        T result = work.apply(stores);
        stores.journal().write();
        return result;
    }

    @Override
    public <T> T inInstallation(Function<Installation, T> work) {
        return database.transaction(handle -> work.apply(new JdbcInstallation(
                new JdbcAccountStore(handle), new JdbcDoubleHoldings(handle, database.dialect()))));
    }

    private record JdbcInstallation(AccountStore accounts, DoubleHoldings doubleHoldings) implements Installation {}
}
