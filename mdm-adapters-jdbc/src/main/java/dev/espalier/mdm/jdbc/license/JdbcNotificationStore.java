package dev.espalier.mdm.jdbc.license;

import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.ColumnType;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.license.NotificationStore;
import java.time.Instant;
import java.util.List;

/** Notifications in the table {@code content_notification}. */
public final class JdbcNotificationStore implements NotificationStore {
    private static final Table<Noted> TABLE = Table.<Noted>named("content_notification")
            .key("id", ColumnType.TEXT, Noted::id)
            .column("noted_at", ColumnType.TIME, Noted::at);

    private final AccountSql sql;

    /** Reads and writes which notifications an account took in, inside a transaction. */
    public JdbcNotificationStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public boolean first(String id, Instant now) {
        boolean noted = sql.query("select id from content_notification where account_id = :account and id = :id")
                .bind("id", id)
                .map(Row.as(row -> row.text("id")))
                .findOne()
                .isPresent();
        if (!noted) {
            sql.insert(TABLE, List.of(new Noted(id, now)));
        }
        return !noted;
    }

    @Override
    public void forget(Instant before) {
        sql.update("delete from content_notification where account_id = :account and noted_at < :before")
                .bind("before", before)
                .execute();
    }

    private record Noted(String id, Instant at) {}
}
