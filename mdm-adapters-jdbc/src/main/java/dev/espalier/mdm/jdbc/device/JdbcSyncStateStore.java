package dev.espalier.mdm.jdbc.device;

import static dev.espalier.mdm.jdbc.core.ColumnType.FLAG;
import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.device.SyncCursor;
import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.jdbc.credential.IntegrationColumns;
import dev.espalier.mdm.spi.device.SyncStateStore;
import java.util.List;
import java.util.Optional;

/** How far devices have been read, in the table {@code sync_state}. */
public final class JdbcSyncStateStore implements SyncStateStore {
    private static final Table<SyncState> TABLE = IntegrationColumns.waiting(Table.<SyncState>named("sync_state")
            .key("server_id", UUID, state -> state.server().value())
            .column("cursor_value", TEXT, state -> state.cursor().map(SyncCursor::value))
            .column(
                    "cursor_phase",
                    TEXT,
                    state -> state.cursor().map(cursor -> cursor.phase().name()))
            .column("cursor_issued_at", TIME, state -> state.cursor().map(SyncCursor::issuedAt))
            .column("fetch_begun_at", TIME, SyncState::fetchBegunAt)
            .column("fetch_ended_at", TIME, SyncState::fetchEndedAt)
            .column("listed", NUMBER, SyncState::listed)
            .column("expected", NUMBER, SyncState::expected)
            .column("absence_check_due", FLAG, SyncState::absenceCheckDue)
            .column("stuck", NUMBER, SyncState::stuck)
            .column("ended_at", TIME, SyncState::endedAt)
            .column("due_at", TIME, SyncState::dueAt)
            .column("default_profile", UUID, state -> state.defaultProfile().map(ProfileId::value))
            .column("default_wanted", TEXT, state -> state.defaultWanted().map(ProfileUuid::value))
            .column(
                    "default_given_up_to",
                    TEXT,
                    state -> state.defaultGivenUpTo().map(SerialNumber::value))
            .column("default_to_be_given", FLAG, SyncState::defaultToBeGiven)
            .column("releases_confirmed", FLAG, SyncState::releasesConfirmed));

    private final AccountSql sql;

    /** Reads and writes how far an account's servers have been read, inside a transaction. */
    public JdbcSyncStateStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public SyncState find(IntegrationId server) {
        return sql.query("select * from sync_state where account_id = :account and server_id = :server")
                .bind("server", server.value())
                .map(Row.as(JdbcSyncStateStore::state))
                .findOne()
                .orElseGet(() -> SyncState.initial(server));
    }

    @Override
    public void put(SyncState state) {
        sql.put(TABLE, List.of(state));
    }

    private static SyncState state(Row row) {
        var state = SyncState.builder();
        return state.server(new IntegrationId(row.uuid("server_id")))
                .cursor(cursor(row))
                .fetchBegunAt(row.optionalTime("fetch_begun_at"))
                .fetchEndedAt(row.optionalTime("fetch_ended_at"))
                .listed(row.number("listed"))
                .expected(row.optionalLong("expected"))
                .absenceCheckDue(row.flag("absence_check_due"))
                .stuck((int) row.number("stuck"))
                .failures((int) row.number("failures"))
                .hold(IntegrationColumns.hold(row))
                .endedAt(row.optionalTime("ended_at"))
                .dueAt(row.optionalTime("due_at"))
                .defaultProfile(row.optionalUuid("default_profile").map(ProfileId::new))
                .defaultWanted(row.optionalText("default_wanted").map(ProfileUuid::new))
                .defaultGivenUpTo(row.optionalText("default_given_up_to").map(SerialNumber::new))
                .defaultToBeGiven(row.flag("default_to_be_given"))
                .releasesConfirmed(row.flag("releases_confirmed"))
                .build();
    }

    private static Optional<SyncCursor> cursor(Row row) {
        return row.optionalText("cursor_value")
                .map(value -> new SyncCursor(
                        value, SyncPhase.valueOf(row.text("cursor_phase")), row.time("cursor_issued_at")));
    }
}
