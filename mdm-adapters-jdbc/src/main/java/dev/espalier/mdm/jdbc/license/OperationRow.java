package dev.espalier.mdm.jdbc.license;

import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.OperationId;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;

/** Operations, and what is reserved for them, as they are stored. */
final class OperationRow {
    static final Table<LicenseOperation> TABLE = Table.<LicenseOperation>named("license_operation")
            .key("id", UUID, one -> one.id().value())
            .column("unit_id", UUID, one -> one.unit().value())
            .column("kind", TEXT, one -> one.kind().name())
            .column("origin", TEXT, one -> one.origin().name())
            .column("asked_by_role", TEXT, one -> one.askedBy().role().name())
            .column("asked_by", TEXT, one -> one.askedBy().id())
            .column("intended_at", TIME, LicenseOperation::intendedAt)
            .column("tasks", NUMBER, LicenseOperation::tasks)
            .column("state", TEXT, one -> one.state().name())
            .column("event", TEXT, LicenseOperation::event)
            .column("sent_at", TIME, LicenseOperation::sentAt)
            .column("attempts", NUMBER, one -> (long) one.attempts())
            .column("next_look", TIME, LicenseOperation::nextLook)
            .column("done", NUMBER, LicenseOperation::done)
            .column("failed", NUMBER, LicenseOperation::failed)
            .column("failure", NUMBER, one -> one.failure().map(Integer::longValue));

    /** Where licenses are reserved. */
    static final String RESERVED_NAME = "license_reserved";

    static final Table<Reserved> RESERVED = Table.<Reserved>named(RESERVED_NAME)
            .key("unit_id", UUID, one -> one.operation().unit().value())
            .key("asset", TEXT, one -> one.license().asset().text())
            .key("assignee", TEXT, one -> one.license().assignee().text())
            .column("operation_id", UUID, one -> one.operation().id().value())
            .column("kind", TEXT, one -> one.operation().kind().name());

    private OperationRow() {}

    static LicenseOperation from(Row row) {
        return LicenseOperation.builder()
                .id(new OperationId(row.uuid("id")))
                .unit(new IntegrationId(row.uuid("unit_id")))
                .kind(OperationKind.valueOf(row.text("kind")))
                .origin(AssignmentOrigin.valueOf(row.text("origin")))
                .askedBy(new Actor(Role.valueOf(row.text("asked_by_role")), row.text("asked_by")))
                .intendedAt(row.time("intended_at"))
                .tasks(row.number("tasks"))
                .state(LicenseOperation.State.valueOf(row.text("state")))
                .event(row.optionalText("event"))
                .sentAt(row.optionalTime("sent_at"))
                .attempts((int) row.number("attempts"))
                .nextLook(row.optionalTime("next_look"))
                .done(row.number("done"))
                .failed(row.number("failed"))
                .failure(row.optionalLong("failure").map(Long::intValue))
                .build();
    }

    record Reserved(LicenseOperation operation, Assignment license) {}
}
