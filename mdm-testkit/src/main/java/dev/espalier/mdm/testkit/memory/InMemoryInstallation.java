package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.location.Account;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Installation;
import dev.espalier.mdm.spi.location.AccountStore;
import dev.espalier.mdm.spi.server.DoubleHoldings;
import java.util.Optional;

/** What belongs to no account. */
record InMemoryInstallation(Table<String, Account> list, AppleIdentities identities)
        implements Installation, AccountStore {

    @Override
    public AccountStore accounts() {
        return this;
    }

    @Override
    public DoubleHoldings doubleHoldings() {
        return identities;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return list.find(id.value());
    }

    @Override
    public boolean add(Account account) {
        boolean fresh = !list.has(account.id().value());
        if (fresh) {
            list.put(account.id().value(), account);
        }
        return fresh;
    }

    @Override
    public void update(Account account) {
        list.put(account.id().value(), account);
    }

    @Override
    public Page<Account> list(String after, int max) {
        return Pages.cut(list.rows(), account -> account.id().value(), after, max);
    }
}
