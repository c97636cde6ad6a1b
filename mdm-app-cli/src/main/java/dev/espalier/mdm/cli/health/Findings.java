package dev.espalier.mdm.cli.health;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Color;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.health.Finding;
import dev.espalier.mdm.domain.health.HealthReport;
import dev.espalier.mdm.domain.health.Severity;
import dev.espalier.mdm.sdk.Messages;
import java.util.List;
import java.util.Locale;

/** How findings are shown: what is known, since when, and who must do what. */
public final class Findings {
    private Findings() {}

    /** Shows a report. A notice is good to know; from a warning on, health is not good. */
    public static ExitCode show(Workplace place, HealthReport report) {
        var output = place.output();
        if (report.findings().isEmpty()) {
            output.say(output.paint(Color.GREEN, "good") + "  Everything within reach stands well.");
        }
        output.cards(columns(place.messages()), report.findings().stream());
        return report.severity().compareTo(Severity.WARNING) < 0 ? ExitCode.DONE : ExitCode.NOT_GOOD;
    }

    private static List<Column<Finding>> columns(Messages messages) {
        return List.of(
                new Column<>("severity", finding -> severity(finding.severity())),
                new Column<>("about", finding -> Cell.text(finding.label())),
                new Column<>("since", finding -> Cell.age(finding.since())),
                new Column<>("code", finding -> Cell.text(finding.code())),
                new Column<>("finding", finding -> Cell.text(messages.sentence(finding))),
                new Column<>("remedy", finding -> Cell.text(messages.remedy(finding))));
    }

    private static Cell severity(Severity severity) {
        return Cell.word(
                severity.name().toLowerCase(Locale.ROOT),
                switch (severity) {
                    case GOOD -> Color.GREEN;
                    case NOTICE -> Color.CYAN;
                    case WARNING -> Color.YELLOW;
                    case BAD -> Color.RED;
                });
    }
}
