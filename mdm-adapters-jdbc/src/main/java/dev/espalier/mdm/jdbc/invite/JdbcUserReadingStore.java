package dev.espalier.mdm.jdbc.invite;

import static dev.espalier.mdm.jdbc.core.ColumnType.FLAG;
import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.invite.UserReading;
import dev.espalier.mdm.domain.invite.UserReading.Walk;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.invite.UserReadingStore;
import java.util.List;

/** How far users have been read, in the table {@code user_reading}. */
public final class JdbcUserReadingStore implements UserReadingStore {
    private static final Table<UserReading> TABLE = Table.<UserReading>named("user_reading")
            .key("unit_id", UUID, reading -> reading.unit().value())
            .column("version", TEXT, UserReading::version)
            .column("full_at", TIME, UserReading::fullAt)
            .column("last_begun", TIME, UserReading::lastBegun)
            .column("hinted", FLAG, UserReading::hinted)
            .column("walk_full", FLAG, reading -> reading.walk().map(Walk::full))
            .column("walk_begun", TIME, reading -> reading.walk().map(Walk::begun))
            .column("walk_version", TEXT, reading -> reading.walk().map(Walk::version))
            .column("walk_next", NUMBER, reading -> reading.walk().map(walk -> (long) walk.next()))
            .column("walk_moved", FLAG, reading -> reading.walk().map(Walk::moved));

    private final AccountSql sql;

    /** Reads and writes how far an account's users have been read, inside a transaction. */
    public JdbcUserReadingStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public UserReading find(IntegrationId unit) {
        return sql.query("select * from user_reading where account_id = :account and unit_id = :unit")
                .bind("unit", unit.value())
                .map(Row.as(row -> reading(unit, row)))
                .findOne()
                .orElseGet(() -> UserReading.initial(unit));
    }

    private static UserReading reading(IntegrationId unit, Row row) {
        return UserReading.builder()
                .unit(unit)
                .version(row.optionalText("version"))
                .fullAt(row.optionalTime("full_at"))
                .lastBegun(row.optionalTime("last_begun"))
                .hinted(row.flag("hinted"))
                .walk(row.optionalTime("walk_begun")
                        .map(begun -> new Walk(
                                row.flag("walk_full"),
                                begun,
                                row.text("walk_version"),
                                (int) row.number("walk_next"),
                                row.flag("walk_moved"))))
                .build();
    }

    @Override
    public void put(UserReading reading) {
        sql.put(TABLE, List.of(reading));
    }
}
