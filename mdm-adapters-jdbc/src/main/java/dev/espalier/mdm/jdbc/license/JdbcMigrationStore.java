package dev.espalier.mdm.jdbc.license;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Migration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.license.MigrationStore;
import java.util.List;

/** Items under way from users to devices, in the table {@code license_migration}. */
public final class JdbcMigrationStore implements MigrationStore {
    private static final Table<Migration> TABLE = Table.<Migration>named("license_migration")
            .key("unit_id", UUID, migration -> migration.unit().value())
            .key("asset", TEXT, migration -> migration.asset().text())
            .column(
                    "asked_by_role",
                    TEXT,
                    migration -> migration.askedBy().role().name())
            .column("asked_by", TEXT, migration -> migration.askedBy().id())
            .column("since", TIME, Migration::since);

    private static final String OF = "license_migration where account_id = :account and unit_id = :unit";

    private final AccountSql sql;

    /** Reads and writes an account's migrations, inside a transaction. */
    public JdbcMigrationStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public void put(Migration migration) {
        sql.put(TABLE, List.of(migration));
    }

    @Override
    public List<Migration> of(IntegrationId unit) {
        return sql.query("select * from " + OF + " order by asset")
                .bind("unit", unit.value())
                .map(Row.as(row -> new Migration(
                        unit,
                        AssetKey.parse(row.text("asset")),
                        new Actor(Role.valueOf(row.text("asked_by_role")), row.text("asked_by")),
                        row.time("since"))))
                .list();
    }

    @Override
    public void remove(IntegrationId unit, AssetKey asset) {
        sql.update("delete from " + OF + " and asset = :asset")
                .bind("unit", unit.value())
                .bind("asset", asset.text())
                .execute();
    }
}
