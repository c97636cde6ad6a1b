package dev.espalier.mdm.jdbc.license;

import dev.espalier.mdm.domain.license.Hint;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.ColumnType;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.license.NotificationStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Notifications in the table {@code content_notification}, and what is to be looked at in {@code content_hint}. */
public final class JdbcNotificationStore implements NotificationStore {
    private static final String HINTS = "content_hint";

    private static final Table<Noted> TABLE = Table.<Noted>named("content_notification")
            .key("id", ColumnType.TEXT, Noted::id)
            .column("noted_at", ColumnType.TIME, Noted::at);

    private static final Table<HintRow> HINT = Table.<HintRow>named(HINTS)
            .key("id", ColumnType.TEXT, row -> row.kept().id())
            .column("unit_id", ColumnType.UUID, row -> row.unit().value())
            .column("kind", ColumnType.TEXT, row -> row.kept().hint().kind().name())
            .column("subject", ColumnType.TEXT, row -> row.kept().hint().subject());

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

    @Override
    public void hint(IntegrationId unit, Kept hint) {
        sql.insert(HINT, List.of(new HintRow(unit, hint)));
    }

    @Override
    public List<Kept> hints(IntegrationId unit, int max) {
        return sql.query("select * from content_hint where account_id = :account and unit_id = :unit"
                        + " order by account_id, unit_id, id fetch first :rows rows only")
                .bind("unit", unit.value())
                .bind("rows", max)
                .map(Row.as(JdbcNotificationStore::kept))
                .list();
    }

    private static Kept kept(Row row) {
        return new Kept(row.text("id"), new Hint(Hint.Kind.valueOf(row.text("kind")), row.text("subject")));
    }

    @Override
    public void followed(Collection<String> ids) {
        sql.deleteAmong(HINTS, "id", ids);
    }

    private record Noted(String id, Instant at) {}

    private record HintRow(IntegrationId unit, Kept kept) {}
}
