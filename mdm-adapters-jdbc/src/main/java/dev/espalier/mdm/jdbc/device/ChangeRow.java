package dev.espalier.mdm.jdbc.device;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.PastChange;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import java.util.UUID;

/** What changed about a device with a page, as it is stored. */
record ChangeRow(UUID page, PastChange past) {
    static final Table<ChangeRow> TABLE = Table.<ChangeRow>named("device_change")
            .key("page", UUID, ChangeRow::page)
            .key("serial", TEXT, row -> row.change().serial().value())
            .column("server_id", UUID, row -> row.past().server().value())
            .column("kind", TEXT, row -> row.change().kind().name())
            .column("status", TEXT, row -> row.change().status().name())
            .column("happened_at", TIME, row -> row.change().at())
            .column("actor_role", TEXT, row -> row.past().by().role().name())
            .column("actor_id", TEXT, row -> row.past().by().id());

    private DeviceChange change() {
        return past.change();
    }

    static PastChange from(Row row) {
        var change = new DeviceChange(
                new SerialNumber(row.text("serial")),
                DeviceChange.Kind.valueOf(row.text("kind")),
                DeviceStatus.valueOf(row.text("status")),
                row.time("happened_at"));
        return new PastChange(
                new IntegrationId(row.uuid("server_id")),
                change,
                new Actor(Role.valueOf(row.text("actor_role")), row.text("actor_id")));
    }
}
