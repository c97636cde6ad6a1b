package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.api.server.ServerView;
import dev.espalier.mdm.cli.server.ServerNames;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How devices are shown: each with one status and the time of Apple's last answer (rule S17). */
final class DeviceColumns {
    /** Devices whose profile was just chosen. */
    static final List<Column<EnrollableDevice>> CHOSEN = List.of(
            new Column<>("serial", device -> Cell.text(device.serial())),
            new Column<>("model", device -> Cell.text(device.facts().model())),
            new Column<>("status", device -> StatusWords.cell(device.status())),
            new Column<>("answered", device -> Cell.age(device.answeredAt())),
            new Column<>("missing", device -> Cell.text(StatusWords.missing(device))));

    private final Map<IntegrationId, String> labels;

    private DeviceColumns(Map<IntegrationId, String> labels) {
        this.labels = labels;
    }

    static DeviceColumns of(Workplace place) {
        return new DeviceColumns(ServerNames.all(place)
                .map(ServerView::integration)
                .collect(Collectors.toMap(
                        ServerIntegration::id, server -> server.label().value())));
    }

    List<Column<LocatedDevice>> listed() {
        return List.of(
                new Column<>("serial", each -> Cell.text(each.device().serial())),
                new Column<>("model", each -> Cell.text(each.device().facts().model())),
                new Column<>("server", this::server),
                new Column<>("location", each -> Cell.text(each.location())),
                new Column<>("status", each -> StatusWords.cell(each.device().status())),
                new Column<>("answered", each -> Cell.age(each.device().answeredAt())),
                new Column<>("missing", each -> Cell.text(StatusWords.missing(each.device()))));
    }

    private Cell server(LocatedDevice each) {
        var id = each.device().server();
        return Cell.text(labels.getOrDefault(id, id.toString()));
    }

    List<Column<LocatedDevice>> shown() {
        return List.of(
                new Column<>("serial", each -> Cell.text(each.device().serial())),
                new Column<>("server", this::server),
                new Column<>("location", each -> Cell.text(each.location())),
                new Column<>("status", each -> StatusWords.cell(each.device().status())),
                new Column<>("missing", each -> Cell.text(StatusWords.missing(each.device()))),
                new Column<>("model", each -> Cell.text(each.device().facts().model())),
                new Column<>(
                        "description", each -> Cell.text(each.device().facts().description())),
                new Column<>("color", each -> Cell.text(each.device().facts().color())),
                new Column<>(
                        "asset tag", each -> Cell.text(each.device().facts().assetTag())),
                new Column<>("family", each -> Cell.text(each.device().facts().family())),
                new Column<>("os", each -> Cell.text(each.device().facts().os())),
                new Column<>(
                        "assigned here by",
                        each -> Cell.text(each.device().facts().assignedBy())),
                new Column<>(
                        "assigned here", each -> Cell.age(each.device().facts().assignedAt())),
                new Column<>(
                        "migrate by", each -> Cell.date(each.device().facts().migrationDeadline())),
                new Column<>("choice", each -> choice(each.device())),
                new Column<>("profile wanted", each -> Cell.text(each.device().wanted())),
                new Column<>(
                        "profile at apple",
                        each -> Cell.text(each.device().profile().uuid())),
                new Column<>(
                        "profile status",
                        each -> Cell.text(each.device().profile().status())),
                new Column<>(
                        "profile assigned",
                        each -> Cell.age(each.device().profile().assignedAt())),
                new Column<>(
                        "profile picked up",
                        each -> Cell.age(each.device().profile().pushedAt())),
                new Column<>("first seen", each -> Cell.age(each.device().firstSeenAt())),
                new Column<>("answered", each -> Cell.age(each.device().answeredAt())),
                new Column<>("released", each -> Cell.age(each.device().releasedAt())));
    }

    private static Cell choice(EnrollableDevice device) {
        ProfileChoice choice = device.choice();
        return choice.match(() -> Cell.text("the server's default"), Cell::text, () -> Cell.text("none"));
    }
}
