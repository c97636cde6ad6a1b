package dev.espalier.mdm.jdbc.content;

import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.content.UnitState;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.jdbc.credential.IntegrationColumns;
import dev.espalier.mdm.spi.content.UnitStateStore;
import java.util.List;

/** How far units have been read, in the table {@code unit_state}. */
public final class JdbcUnitStateStore implements UnitStateStore {
    private static final Table<UnitState> TABLE = IntegrationColumns.waiting(Table.<UnitState>named("unit_state")
            .key("unit_id", UUID, state -> state.unit().value())
            .column("full_at", TIME, UnitState::fullAt)
            .column("ended_at", TIME, UnitState::endedAt)
            .column("due_at", TIME, UnitState::dueAt));

    private final AccountSql sql;

    /** Reads and writes how far an account's units have been read, inside a transaction. */
    public JdbcUnitStateStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public UnitState find(IntegrationId unit) {
        return sql.query("select * from unit_state where account_id = :account and unit_id = :unit")
                .bind("unit", unit.value())
                .map(Row.as(JdbcUnitStateStore::state))
                .findOne()
                .orElseGet(() -> UnitState.initial(unit));
    }

    @Override
    public void put(UnitState state) {
        sql.put(TABLE, List.of(state));
    }

    private static UnitState state(Row row) {
        var state = UnitState.builder();
        return state.unit(new IntegrationId(row.uuid("unit_id")))
                .fullAt(row.optionalTime("full_at"))
                .endedAt(row.optionalTime("ended_at"))
                .dueAt(row.optionalTime("due_at"))
                .hold(IntegrationColumns.hold(row))
                .failures((int) row.number("failures"))
                .build();
    }
}
