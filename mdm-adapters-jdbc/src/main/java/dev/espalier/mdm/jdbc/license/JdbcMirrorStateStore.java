package dev.espalier.mdm.jdbc.license;

import static dev.espalier.mdm.jdbc.core.ColumnType.FLAG;
import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.license.MirrorState;
import dev.espalier.mdm.domain.license.PageSet;
import dev.espalier.mdm.domain.license.Traversal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.license.MirrorStateStore;
import java.util.List;
import java.util.Optional;

/** How far licenses have been read, in the table {@code mirror_state}. */
public final class JdbcMirrorStateStore implements MirrorStateStore {
    private static final String OF_UNIT = "mirror_state where account_id = :account and unit_id = :unit";

    private static final Table<MirrorState> TABLE = reading(Table.<MirrorState>named("mirror_state")
                    .key("unit_id", UUID, state -> state.unit().value())
                    .column("version", TEXT, MirrorState::version))
            .column("full_read_at", TIME, MirrorState::fullReadAt)
            .column("removals_of", TIME, MirrorState::removalsOf)
            .column("last_begun", TIME, MirrorState::lastBegun)
            .column("counted_at", TIME, MirrorState::countedAt)
            .column("counts_moved", NUMBER, MirrorState::countsMoved)
            .column("recount_at", TIME, MirrorState::recountAt)
            .column("compared_up_to", TEXT, MirrorState::comparedUpTo);

    private final AccountSql sql;

    /** Reads and writes how far an account's units have been read, inside a transaction. */
    public JdbcMirrorStateStore(AccountSql sql) {
        this.sql = sql;
    }

    private static Table<MirrorState> reading(Table<MirrorState> table) {
        return table.column("reading_begun_at", TIME, state -> state.traversal().map(Traversal::begun))
                .column("reading_version", TEXT, state -> state.traversal().map(Traversal::version))
                .column(
                        "reading_moved",
                        FLAG,
                        state -> state.traversal().map(Traversal::moved).orElse(false))
                .column(
                        "reading_pages",
                        NUMBER,
                        state -> state.traversal().map(Traversal::pages).orElse(0))
                .column(
                        "reading_done",
                        TEXT,
                        state -> state.traversal()
                                .map(Traversal::done)
                                .orElse(PageSet.NONE)
                                .text());
    }

    @Override
    public MirrorState find(IntegrationId unit) {
        return sql.query("select * from " + OF_UNIT)
                .bind("unit", unit.value())
                .map(Row.as(JdbcMirrorStateStore::state))
                .findOne()
                .orElseGet(() -> MirrorState.initial(unit));
    }

    private static MirrorState state(Row row) {
        return MirrorState.builder()
                .unit(new IntegrationId(row.uuid("unit_id")))
                .version(row.optionalText("version"))
                .traversal(traversal(row))
                .fullReadAt(row.optionalTime("full_read_at"))
                .removalsOf(row.optionalTime("removals_of"))
                .lastBegun(row.optionalTime("last_begun"))
                .countedAt(row.optionalTime("counted_at"))
                .countsMoved((int) row.number("counts_moved"))
                .recountAt(row.optionalTime("recount_at"))
                .comparedUpTo(row.optionalText("compared_up_to"))
                .build();
    }

    private static Optional<Traversal> traversal(Row row) {
        return row.optionalTime("reading_begun_at")
                .map(begun -> new Traversal(
                        begun,
                        row.text("reading_version"),
                        row.flag("reading_moved"),
                        (int) row.number("reading_pages"),
                        PageSet.parse(row.text("reading_done"))));
    }

    @Override
    public void put(MirrorState state) {
        sql.put(TABLE, List.of(state));
    }

    @Override
    public void remove(IntegrationId unit) {
        sql.update("delete from " + OF_UNIT).bind("unit", unit.value()).execute();
    }
}
