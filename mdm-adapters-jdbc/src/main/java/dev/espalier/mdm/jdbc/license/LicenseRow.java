package dev.espalier.mdm.jdbc.license;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;

/** An assignment as it is stored. */
final class LicenseRow {
    static final String NAME = "license_assignment";

    static final Table<HeldLicense> TABLE = Table.<HeldLicense>named(NAME)
            .key("unit_id", UUID, license -> license.unit().value())
            .key("asset", TEXT, LicenseRow::asset)
            .key("assignee", TEXT, LicenseRow::assignee)
            .column("origin", TEXT, license -> license.origin().name())
            .column("first_seen", TIME, HeldLicense::firstSeen)
            .column("last_seen", TIME, HeldLicense::lastSeen);

    private LicenseRow() {}

    static String asset(HeldLicense license) {
        return license.assignment().asset().text();
    }

    static String assignee(HeldLicense license) {
        return license.assignment().assignee().text();
    }

    static HeldLicense from(Row row) {
        return HeldLicense.builder()
                .unit(new IntegrationId(row.uuid("unit_id")))
                .assignment(new Assignment(AssetKey.parse(row.text("asset")), Assignee.parse(row.text("assignee"))))
                .origin(AssignmentOrigin.valueOf(row.text("origin")))
                .firstSeen(row.time("first_seen"))
                .lastSeen(row.time("last_seen"))
                .build();
    }
}
