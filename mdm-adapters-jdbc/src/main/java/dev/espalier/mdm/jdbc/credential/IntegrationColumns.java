package dev.espalier.mdm.jdbc.credential;

import static dev.espalier.mdm.jdbc.core.ColumnType.FLAG;
import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.credential.Waiting;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import java.util.Optional;
import java.util.function.Function;

/** What every kind of integration has, as it is stored; selected locations come from a table of their own. */
public final class IntegrationColumns {
    private IntegrationColumns() {}

    /** A table with what every integration has, but for its version. */
    public static <I extends Integration> Table<I> named(String name) {
        return rejection(Table.<I>named(name)
                        .key("id", UUID, integration -> integration.id().value())
                        .column(
                                "label",
                                TEXT,
                                integration -> integration.label().value())
                        .column(
                                "all_locations",
                                FLAG,
                                integration -> integration.scope().match(all -> true, selected -> false)))
                .column("warned_days", NUMBER, Integration::warnedDays)
                .column("deleted_at", TIME, Integration::deletedAt);
    }

    private static <I extends Integration> Table<I> rejection(Table<I> table) {
        return table.column(
                        "rejection_kind",
                        TEXT,
                        integration -> integration
                                .rejection()
                                .map(refusal -> refusal.kind().name()))
                .column(
                        "rejection_since",
                        TIME,
                        integration -> integration.rejection().map(Rejection::since))
                .column(
                        "rejection_status",
                        NUMBER,
                        integration -> integration.rejection().map(Rejection::status))
                .column(
                        "rejection_code",
                        TEXT,
                        integration -> integration.rejection().map(Rejection::code))
                .column(
                        "rejection_request_id",
                        TEXT,
                        integration -> integration.rejection().flatMap(Rejection::requestId));
    }

    /** A table with somebody who did something, without a name. */
    public static <T> Table<T> actor(Table<T> table, String column, Function<T, Actor> actor) {
        return table.column(
                        column + "_role", TEXT, row -> actor.apply(row).role().name())
                .column(column, TEXT, row -> actor.apply(row).id());
    }

    /** A table with how long Apple is to be left alone. */
    public static <T extends Waiting> Table<T> waiting(Table<T> table) {
        return table.column("hold_until", TIME, state -> state.hold().map(Hold::until))
                .column(
                        "hold_reason",
                        TEXT,
                        state -> state.hold().map(hold -> hold.reason().name()))
                .column("failures", NUMBER, Waiting::failures);
    }

    /** The scope of an integration. */
    public static LocationScope scope(Row row) {
        return row.flag("all_locations")
                ? LocationScope.all()
                : LocationScope.selected(
                        row.texts("selected").stream().map(LocationId::new).toList());
    }

    /** Apple's refusal that stands. */
    public static Optional<Rejection> rejection(Row row) {
        return row.optionalText("rejection_kind").map(kind -> {
            var refusal = Rejection.builder();
            return refusal.kind(RejectionKind.valueOf(kind))
                    .since(row.time("rejection_since"))
                    .status((int) row.number("rejection_status"))
                    .code(row.text("rejection_code"))
                    .requestId(row.optionalText("rejection_request_id"))
                    .build();
        });
    }

    /** Somebody who did something. */
    public static Actor actor(Row row, String column) {
        return new Actor(Role.valueOf(row.text(column + "_role")), row.text(column));
    }

    /** Before when Apple is not to be called. */
    public static Optional<Hold> hold(Row row) {
        return row.optionalTime("hold_until")
                .map(until -> new Hold(until, Hold.Reason.valueOf(row.text("hold_reason"))));
    }
}
