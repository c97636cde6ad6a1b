package dev.espalier.mdm.jdbc.location;

import dev.espalier.mdm.domain.location.Account;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.location.AccountStore;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Accounts in the table {@code account}. */
public final class JdbcAccountStore implements AccountStore {
    private static final String ADD = """
            insert into account (id, name, opened_at, closed_at)
            select cast(:id as varchar), cast(:name as varchar), cast(:openedAt as timestamp(3) with time zone),
                cast(:closedAt as timestamp(3) with time zone)
            where not exists (select 1 from account where id = :id)""";

    private static final String LIST = """
            select * from account where id > :after order by id fetch first :rows rows only""";

    private final Handle handle;

    /** Reads and writes accounts inside a transaction. */
    public JdbcAccountStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return handle.createQuery("select * from account where id = :id")
                .bind("id", id.value())
                .map(Row.as(JdbcAccountStore::account))
                .findOne();
    }

    @Override
    public boolean add(Account account) {
        return write(ADD, account) == 1;
    }

    @Override
    public void update(Account account) {
        write("update account set name = :name, opened_at = :openedAt, closed_at = :closedAt where id = :id", account);
    }

    private int write(String statement, Account account) {
        return handle.createUpdate(statement)
                .bind("id", account.id().value())
                .bind("name", account.name())
                .bind("openedAt", account.openedAt())
                .bindByType("closedAt", account.closedAt().orElse(null), java.time.Instant.class)
                .execute();
    }

    @Override
    public Page<Account> list(String after, int max) {
        var rows = handle.createQuery(LIST)
                .bind("after", after.isEmpty() ? after : new AccountId(after).value())
                .bind("rows", Pages.reading(max))
                .map(Row.as(JdbcAccountStore::account))
                .list();
        return Pages.of(rows, max, account -> account.id().value());
    }

    private static Account account(Row row) {
        var account = Account.builder();
        return account.id(new AccountId(row.text("id")))
                .name(row.text("name"))
                .openedAt(row.time("opened_at"))
                .closedAt(row.optionalTime("closed_at"))
                .build();
    }
}
