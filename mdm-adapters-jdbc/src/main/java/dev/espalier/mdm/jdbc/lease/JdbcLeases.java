package dev.espalier.mdm.jdbc.lease;

import dev.espalier.mdm.domain.credential.RateBudget;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.failure.LeaseLostException;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Database;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Leases;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Leases in the table {@code lease}, whose rows stay for good, so that epochs never start again. */
public final class JdbcLeases implements Leases {
    private static final String TAKE = """
            update lease set epoch = :epoch, holder = :holder, taken_at = :now, until_at = :until
            where account_id = :account and subject = :subject""";

    private static final String RELEASE = """
            update lease set holder = null, taken_at = null, until_at = null,
                budget_left = :budgetLeft, budget_at = :budgetAt
            where account_id = :account and subject = :subject and epoch = :epoch""";

    /** It also locks the row, so that nobody takes the lease while the transaction lasts. */
    private static final String PROLONG = """
            update lease set until_at = greatest(until_at, :until), budget_left = :budgetLeft, budget_at = :budgetAt
            where account_id = :account and subject = :subject and epoch = :epoch and holder is not null""";

    private final Database database;

    /** Gives leases to whoever uses this database. */
    public JdbcLeases(Database database) {
        this.database = database;
    }

    @Override
    public Attempt acquire(AccountId account, String subject, String holder, Instant now) {
        return database.transaction(handle -> {
            var sql = sql(handle, account);
            var row = locked(sql, subject);
            return row.heldAt(now) ? Attempt.refused(row.held()) : take(sql, row.after(holder), now);
        });
    }

    private static LeaseRow locked(AccountSql sql, String subject) {
        sql.insertMissing(
                "lease", List.of("account_id", "subject"), List.of(sql.account().value(), subject));
        return sql.query("select * from lease where account_id = :account and subject = :subject for update")
                .bind("subject", subject)
                .map(Row.as(LeaseRow::from))
                .one();
    }

    private static Attempt take(AccountSql sql, LeaseRow row, Instant now) {
        sql.update(TAKE)
                .bind("subject", row.subject())
                .bind("epoch", row.epoch())
                .bind("holder", row.holder().orElseThrow())
                .bind("now", now)
                .bind("until", now.plus(TERM))
                .execute();
        return Attempt.taken(row.lease());
    }

    @Override
    public void release(Lease lease) {
        database.transaction(handle -> ofHolder(handle, RELEASE, lease).execute());
    }

    /**
     * Prolongs a lease inside a transaction, and keeps others from taking it until the transaction has ended.
     *
     * @throws LeaseLostException if somebody else took it, or it was released
     */
    public void prolong(Handle handle, Lease lease, Instant now) {
        int held =
                ofHolder(handle, PROLONG, lease).bind("until", now.plus(TERM)).execute();
        if (held == 0) {
            throw new LeaseLostException(lease.subject());
        }
    }

    /** An update of the row that does nothing once somebody else holds it, and stores what is spent. */
    private Update ofHolder(Handle handle, String statement, Lease lease) {
        var budget = lease.budget();
        return sql(handle, lease.account())
                .update(statement)
                .bind("subject", lease.subject())
                .bind("epoch", lease.epoch())
                .bindByType("budgetLeft", budget.map(RateBudget::left).orElse(null), Long.class)
                .bindByType("budgetAt", budget.map(RateBudget::at).orElse(null), Instant.class);
    }

    private AccountSql sql(Handle handle, AccountId account) {
        return new AccountSql(handle, database.dialect(), account);
    }
}
