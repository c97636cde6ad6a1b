package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.location.Account;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.spi.Installation;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.UnitOfWork;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Transactions one after another: what one has changed is undone if it fails. */
final class InMemoryUnitOfWork implements UnitOfWork {

    private final TransactionLock lock;
    private final InMemoryLeases leases;
    private final InMemoryVault vault;
    private final InstantSource clock;
    private final UndoLog undo = new UndoLog();
    private final Map<AccountId, AccountTables> accounts = new HashMap<>();
    private final Table<String, Account> accountList = new Table<>(undo);
    private final AppleIdentities identities = new AppleIdentities(undo);

    InMemoryUnitOfWork(TransactionLock lock, InMemoryLeases leases, InMemoryVault vault, InstantSource clock) {
        this.lock = lock;
        this.leases = leases;
        this.vault = vault;
        this.clock = clock;
    }

    TransactionLock lock() {
        return lock;
    }

    @Override
    public <T> T inTransaction(AccountId account, Function<Stores, T> work) {
        return committed(() -> recorded(account, work));
    }

    @Override
    public <T> T inTransaction(Lease lease, Function<Stores, T> work) {
        return committed(() -> {
            leases.checkHeld(lease);
            return recorded(lease.account(), stores -> {
                T result = work.apply(stores);
                leases.prolong(lease, clock.instant(), undo);
                return result;
            });
        });
    }

    @Override
    public <T> T inInstallation(Function<Installation, T> work) {
        return committed(() -> work.apply(new InMemoryInstallation(accountList, identities)));
    }

    private <T> T recorded(AccountId account, Function<Stores, T> work) {
        var tables = accounts.computeIfAbsent(account, id -> new AccountTables(undo));
        var journal = new InMemoryJournal(tables);
        T result = work.apply(new InMemoryStores(account, tables, identities, journal));
        journal.commit(vault.journalSeal(account));
        return result;
    }

    private <T> T committed(Supplier<T> work) {
        lock.refuseInside("A transaction was begun");
        return lock.alone(() -> {
            boolean done = false;
            try {
                T result = work.get();
                done = true;
                return result;
            } finally {
                end(done);
            }
        });
    }

    private void end(boolean done) {
        if (done) {
            undo.forget();
        } else {
            undo.undo();
        }
    }

    Set<SecretRef> secretsInUse() {
        return lock.alone(
                () -> accounts.values().stream().flatMap(AccountTables::secrets).collect(Collectors.toSet()));
    }
}
