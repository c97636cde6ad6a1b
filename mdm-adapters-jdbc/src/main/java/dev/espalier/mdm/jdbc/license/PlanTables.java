package dev.espalier.mdm.jdbc.license;

import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.ContentProfileId;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanCounts;
import dev.espalier.mdm.domain.license.PlanId;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;

/** Plans and their lines as they are stored. */
final class PlanTables {
    static final Table<LicensePlan> CHANGES = Table.<LicensePlan>named("license_plan")
            .key("id", UUID, plan -> plan.id().value())
            .column("made_by_role", TEXT, plan -> plan.madeBy().role().name())
            .column("made_by", TEXT, plan -> plan.madeBy().id())
            .column("made_at", TIME, LicensePlan::madeAt)
            .column("profile_id", UUID, plan -> plan.about().map(ContentProfileId::value))
            .column("origin", TEXT, plan -> plan.origin().name())
            .column("assigns", NUMBER, plan -> plan.counts().assign())
            .column("take_backs", NUMBER, plan -> plan.counts().takeBack())
            .column("refusals", NUMBER, plan -> plan.counts().refused())
            .column("shortages", NUMBER, plan -> plan.counts().waiting())
            .column("fingerprint", TEXT, LicensePlan::fingerprint)
            .column("state", TEXT, plan -> plan.state().name())
            .column("applied_to", NUMBER, LicensePlan::appliedTo)
            .column("left_out", NUMBER, LicensePlan::leftOut);

    static final Table<LicensePlan> PLANS =
            CHANGES.column("version", NUMBER, plan -> plan.version().value());

    static final Table<Line> LINES = Table.<Line>named("license_plan_row")
            .key("plan_id", UUID, line -> line.plan().value())
            .key("sequence", NUMBER, line -> line.row().sequence())
            .column("kind", TEXT, line -> line.row().kind().name())
            .column("unit_id", UUID, line -> line.row().unit().map(IntegrationId::value))
            .column("asset", TEXT, line -> line.row().pair().asset().text())
            .column("assignee", TEXT, line -> line.row().pair().assignee().text())
            .column("reason", TEXT, line -> line.row().reason().map(WorkRefusal::name))
            .column("since", TIME, line -> line.row().since());

    private PlanTables() {}

    static LicensePlan plan(Row row) {
        return LicensePlan.builder()
                .id(new PlanId(row.uuid("id")))
                .version(new Version(row.number("version")))
                .madeBy(new Actor(Role.valueOf(row.text("made_by_role")), row.text("made_by")))
                .madeAt(row.time("made_at"))
                .about(row.optionalUuid("profile_id").map(ContentProfileId::new))
                .origin(AssignmentOrigin.valueOf(row.text("origin")))
                .counts(new PlanCounts(
                        row.number("assigns"),
                        row.number("take_backs"),
                        row.number("refusals"),
                        row.number("shortages")))
                .fingerprint(row.text("fingerprint"))
                .state(LicensePlan.State.valueOf(row.text("state")))
                .appliedTo(row.number("applied_to"))
                .leftOut(row.number("left_out"))
                .build();
    }

    static PlanRow line(Row row) {
        return PlanRow.builder()
                .sequence(row.number("sequence"))
                .kind(PlanRow.Kind.valueOf(row.text("kind")))
                .unit(row.optionalUuid("unit_id").map(IntegrationId::new))
                .pair(PairSql.from(row))
                .reason(row.optionalText("reason").map(WorkRefusal::valueOf))
                .since(row.optionalTime("since"))
                .build();
    }

    record Line(PlanId plan, PlanRow row) {}
}
