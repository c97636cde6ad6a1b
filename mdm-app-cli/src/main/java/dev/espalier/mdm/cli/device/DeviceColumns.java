package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import java.util.List;
import java.util.Optional;

/** How devices are shown: each with one status and the time of Apple's last answer (rule S17). */
final class DeviceColumns {
    /** Devices whose profile was just chosen. */
    static final List<Column<EnrollableDevice>> CHOSEN = List.of(
            new Column<>("serial", device -> Cell.text(device.serial())),
            new Column<>("model", device -> Cell.text(device.facts().model())),
            new Column<>("status", device -> StatusWords.cell(device.status())),
            new Column<>("answered", device -> Cell.age(device.answeredAt())),
            new Column<>("missing", device -> Cell.text(StatusWords.missing(device))));

    static final List<Column<DeviceRow>> LISTED = List.of(
            new Column<>("serial", row -> Cell.text(row.device().serial())),
            new Column<>("model", row -> Cell.text(row.facts().model())),
            new Column<>("server", row -> Cell.text(row.server())),
            new Column<>("location", row -> Cell.text(row.location())),
            new Column<>("status", row -> StatusWords.cell(row.device().status())),
            new Column<>("answered", row -> Cell.age(row.device().answeredAt())),
            new Column<>("missing", row -> Cell.text(StatusWords.missing(row.device()))));

    static final List<Column<DeviceRow>> SHOWN = List.of(
            new Column<>("serial", row -> Cell.text(row.device().serial())),
            new Column<>("server", row -> Cell.text(row.server())),
            new Column<>("location", row -> Cell.text(row.location())),
            new Column<>("status", row -> StatusWords.cell(row.device().status())),
            new Column<>("missing", row -> Cell.text(StatusWords.missing(row.device()))),
            new Column<>("model", row -> Cell.text(row.facts().model())),
            new Column<>("description", row -> Cell.text(row.facts().description())),
            new Column<>("color", row -> Cell.text(row.facts().color())),
            new Column<>("asset tag", row -> Cell.text(row.facts().assetTag())),
            new Column<>("family", row -> Cell.text(row.facts().family())),
            new Column<>("os", row -> Cell.text(row.facts().os())),
            new Column<>("assigned here by", row -> Cell.text(row.facts().assignedBy())),
            new Column<>("assigned here", row -> Cell.age(row.facts().assignedAt())),
            new Column<>("migrate by", row -> Cell.date(row.facts().migrationDeadline())),
            new Column<>("imei", row -> Cell.texts(row.identifiers().imeis())),
            new Column<>("meid", row -> Cell.texts(row.identifiers().meids())),
            new Column<>("eid", row -> Cell.text(row.identifiers().eid())),
            new Column<>("wi-fi address", row -> address(row.identifiers().wifiAddress())),
            new Column<>("bluetooth address", row -> address(row.identifiers().bluetoothAddress())),
            new Column<>("ethernet address", row -> address(row.identifiers().ethernetAddress())),
            new Column<>("came for", row -> Cell.text(row.cameFor())),
            new Column<>("choice", row -> Cell.text(row.choice())),
            new Column<>("profile wanted", row -> Cell.text(row.device().wanted())),
            new Column<>("profile at apple", row -> Cell.text(row.profile().uuid())),
            new Column<>("profile status", row -> Cell.text(row.profile().status())),
            new Column<>("profile assigned", row -> Cell.age(row.profile().assignedAt())),
            new Column<>("profile picked up", row -> Cell.age(row.profile().pushedAt())),
            new Column<>("first seen", row -> Cell.age(row.device().firstSeenAt())),
            new Column<>("answered", row -> Cell.age(row.device().answeredAt())),
            new Column<>("released", row -> Cell.age(row.device().releasedAt())),
            new Column<>("disowned", row -> Cell.age(row.device().disownedAt())));

    private DeviceColumns() {}

    /** Twelve digits in pairs, as they are printed on a device. */
    private static Cell address(Optional<String> digits) {
        return Cell.text(digits.map(plain -> plain.replaceAll("(..)(?!$)", "$1:")));
    }
}
