package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.ProgressBars;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.UpdateReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Brings a server up to date, lets a person watch and end it, and says what was done. */
public final class UpdateRun {
    private static final List<Column<UpdateReport>> COLUMNS = List.of(
            new Column<>("update", report -> Cell.text(report.ending().name().toLowerCase(Locale.ROOT))),
            new Column<>("server", report -> Cell.id(report.server())),
            new Column<>("read", report -> Cell.text(report.full() ? "all devices" : "what changed")),
            new Column<>("records", report -> Cell.count(report.records())),
            new Column<>("left out", report -> Cell.count(report.skipped())),
            new Column<>("added", report -> change(report, DeviceChange.Kind.ADDED)),
            new Column<>("returned", report -> change(report, DeviceChange.Kind.RETURNED)),
            new Column<>("changed", report -> change(report, DeviceChange.Kind.FACTS_CHANGED)),
            new Column<>("profile changed", report -> change(report, DeviceChange.Kind.PROFILE_CHANGED)),
            new Column<>("released", report -> change(report, DeviceChange.Kind.RELEASED)),
            new Column<>("verified", report -> Cell.count(report.verified())),
            new Column<>("assigned", report -> assigned(report, AssignmentOutcome.ACCEPTED)),
            new Column<>("assignment failed", report -> assigned(report, AssignmentOutcome.FAILED)),
            new Column<>("throttled", report -> assigned(report, AssignmentOutcome.THROTTLED)),
            new Column<>("not accessible", report -> assigned(report, AssignmentOutcome.NOT_ACCESSIBLE)),
            new Column<>(
                    "seconds",
                    report -> Cell.count(
                            Duration.between(report.begunAt(), report.endedAt()).toSeconds())));

    private final Workplace place;

    private UpdateRun(Workplace place) {
        this.place = place;
    }

    public static UpdateRun of(Workplace place) {
        return new UpdateRun(place);
    }

    /** Runs one update to its end, and shows its report. */
    public ExitCode run(UpdateRequest request) {
        var report = report(request);
        place.output().show(COLUMNS, report);
        report.reason()
                .ifPresent(reason -> place.output()
                        .say(reason.rule() + ": " + place.messages().sentence(reason)));
        if (report.ending() == UpdateReport.Ending.CANCELED) {
            place.output().say("Ended early: what was read is kept, and the next update goes on from there.");
        }
        return ending(report);
    }

    private UpdateReport report(UpdateRequest request) {
        try (var bars = new ProgressBars(place.surroundings())) {
            return place.session().devices().update(request, bars).orElseThrow();
        }
    }

    private static ExitCode ending(UpdateReport report) {
        boolean failures = report.assignments().getOrDefault(AssignmentOutcome.FAILED, 0L) > 0;
        return switch (report.ending()) {
            case COMPLETE -> failures ? ExitCode.DONE_IN_PART : ExitCode.DONE;
            case CANCELED -> ExitCode.INTERRUPTED;
            case HELD -> ExitCode.APPLE;
            case STUCK, BRAKED -> ExitCode.DONE_IN_PART;
        };
    }

    private static Cell change(UpdateReport report, DeviceChange.Kind kind) {
        return Cell.count(report.changes().getOrDefault(kind, 0L));
    }

    private static Cell assigned(UpdateReport report, AssignmentOutcome outcome) {
        return Cell.count(report.assignments().getOrDefault(outcome, 0L));
    }
}
