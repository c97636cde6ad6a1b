package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.api.license.MirrorRequest;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.ProgressBars;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.MirrorReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Brings a unit's licenses up to date, lets a person watch and end it, and says what was done. */
record MirrorUpdate(Workplace place) {
    private static final List<Column<MirrorReport>> COLUMNS = List.of(
            new Column<>("update", report -> Cell.text(report.ending().name().toLowerCase(Locale.ROOT))),
            new Column<>("unit", report -> Cell.id(report.unit())),
            new Column<>("read", report -> Cell.text(report.full() ? "all assignments" : "what changed")),
            new Column<>("apps and books", report -> Cell.count(report.assets())),
            new Column<>("assignments", report -> Cell.count(report.assignments())),
            new Column<>("found", report -> Cell.count(report.found())),
            new Column<>("gone", report -> Cell.count(report.gone())),
            new Column<>("left out", report -> Cell.count(report.skipped())),
            new Column<>("asked alone", report -> Cell.count(report.verified())),
            new Column<>("looked up", report -> Cell.count(report.lookedUp())),
            new Column<>(
                    "seconds",
                    report -> Cell.count(
                            Duration.between(report.begunAt(), report.endedAt()).toSeconds())));

    /** Runs one update to its end, and shows its report. */
    ExitCode run(MirrorRequest request) {
        var report = report(request);
        place.output().show(COLUMNS, report);
        report.reason()
                .ifPresent(reason -> place.output()
                        .say(reason.rule() + ": " + place.messages().sentence(reason)));
        if (report.ending() == MirrorReport.Ending.CANCELED) {
            place.output().say("Ended early: what was read is kept, and the next update goes on from there.");
        }
        if (report.moving()) {
            place.output().say("Counts moved while they were read; they are due again in a moment.");
        }
        return ending(report);
    }

    private MirrorReport report(MirrorRequest request) {
        try (var bars = new ProgressBars(place.surroundings())) {
            return place.session().licenses().update(request, bars).orElseThrow();
        }
    }

    private static ExitCode ending(MirrorReport report) {
        return switch (report.ending()) {
            case COMPLETE -> report.moving() ? ExitCode.DONE_IN_PART : ExitCode.DONE;
            case CANCELED -> ExitCode.INTERRUPTED;
            case HELD -> ExitCode.APPLE;
        };
    }
}
