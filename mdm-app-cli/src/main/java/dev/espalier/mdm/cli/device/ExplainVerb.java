package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.api.server.ServerView;
import dev.espalier.mdm.cli.server.ServerNames;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.Moment;
import dev.espalier.mdm.domain.device.TimelineEntry;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description =
                "Tells everything that is known of a device, at every server within reach, on one time line. It asks"
                        + " Apple nothing.",
        footer = {"", "Example:", "  mdm explain DMPXK2ABCD12"})
public final class ExplainVerb extends Verb {
    @Parameters(paramLabel = "SERIAL", description = "The serial number.")
    private String serial = "";

    ExplainVerb() {}

    @Override
    protected ExitCode run(Workplace place) {
        var story = done(place.session().devices().explain(read(SerialNumber::new, serial)));
        if (place.output().forPeople()) {
            place.output().cards(DeviceColumns.SHOWN, story.devices().stream().map(DeviceRow.maker(place)));
        }
        var columns = columns(place);
        place.output().list(place.output().forPeople() ? withoutCode(columns) : columns, story.timeline().stream());
        return ExitCode.DONE;
    }

    private static List<Column<TimelineEntry>> columns(Workplace place) {
        var labels = ServerNames.all(place)
                .map(ServerView::integration)
                .collect(Collectors.toMap(
                        ServerIntegration::id, server -> server.label().value()));
        return List.of(
                new Column<>("at", entry -> Cell.moment(entry.at())),
                new Column<>("clock", entry -> Cell.text(clock(entry.moment()))),
                new Column<>("server", entry -> Cell.text(entry.server().map(id -> label(labels, id)))),
                new Column<>("code", entry -> Cell.text(entry.moment().code())),
                new Column<>(
                        "what",
                        entry -> Cell.text(
                                place.messages().sentence(entry.moment().code(), entry.details()))));
    }

    /** The code is for programs; people read the sentence. */
    private static List<Column<TimelineEntry>> withoutCode(List<Column<TimelineEntry>> columns) {
        return columns.stream().filter(column -> !column.name().equals("code")).toList();
    }

    private static String clock(Moment moment) {
        return switch (moment.clock()) {
            case APPLE -> "Apple's";
            case OURS -> "ours";
            case APPLE_OR_OURS -> "Apple's, else ours";
        };
    }

    private static String label(Map<IntegrationId, String> labels, IntegrationId id) {
        return labels.getOrDefault(id, id.toString());
    }
}
