package dev.espalier.mdm.jdbc.content;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;

import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Whose a unit is, as it is stored: the state's name, since when, and the other owner's mark if there is one. */
final class ClaimColumns {
    private static final String UNCLAIMED = "UNCLAIMED";
    private static final String OURS = "OURS";
    private static final String CLAIMED_BY_OTHER = "CLAIMED_BY_OTHER";
    private static final String LOST = "LOST";

    private ClaimColumns() {}

    static Table<ContentIntegration> added(Table<ContentIntegration> table) {
        var marked = mark(table, "mark", unit -> Optional.of(unit.mark()));
        return mark(marked, "claim_owner", unit -> unit.claim().other())
                .column("claim", TEXT, unit -> name(unit.claim()))
                .column("claim_since", TIME, unit -> since(unit.claim()));
    }

    static Table<ContentIntegration> mark(
            Table<ContentIntegration> table, String column, Function<ContentIntegration, Optional<OwnerMark>> mark) {
        return table.column(column + "_id", TEXT, unit -> mark.apply(unit).map(OwnerMark::id))
                .column(column + "_name", TEXT, unit -> mark.apply(unit).map(OwnerMark::name))
                .column(column + "_metadata", TEXT, unit -> mark.apply(unit).map(OwnerMark::metadata));
    }

    private static String name(Claim claim) {
        return claim.match(
                new Claim.Cases<>(unclaimed -> UNCLAIMED, ours -> OURS, claimed -> CLAIMED_BY_OTHER, lost -> LOST));
    }

    private static Instant since(Claim claim) {
        return claim.match(new Claim.Cases<>(
                Claim.Unclaimed::since, Claim.Ours::since, Claim.ClaimedByOther::since, Claim.Lost::since));
    }

    static Claim claim(Row row) {
        var since = row.time("claim_since");
        String name = row.text("claim");
        return switch (name) {
            case UNCLAIMED -> new Claim.Unclaimed(since);
            case OURS -> new Claim.Ours(since);
            case CLAIMED_BY_OTHER ->
                new Claim.ClaimedByOther(mark(row, "claim_owner").orElseThrow(), since);
            case LOST -> new Claim.Lost(mark(row, "claim_owner").orElseThrow(), since);
            default -> throw new IllegalStateException("No such claim: " + name);
        };
    }

    static Optional<OwnerMark> mark(Row row, String column) {
        return row.optionalText(column + "_id")
                .map(id -> new OwnerMark(id, row.text(column + "_name"), row.text(column + "_metadata")));
    }
}
