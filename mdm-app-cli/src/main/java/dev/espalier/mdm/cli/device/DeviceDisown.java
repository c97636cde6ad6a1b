package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.api.device.DisownReport;
import dev.espalier.mdm.cli.server.NamedServer;
import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Color;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.device.Disowning;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "disown",
        description =
                "Gives devices up: they leave the organization for good, and only the reseller or Apple Configurator"
                        + " brings them back. The number of devices must be repeated; at a terminal it is asked for.",
        footer = {
            "",
            "Examples:",
            "  mdm device disown \"Northwind MDM\" DMPXK2ABCD12 DMPXK2ABCD13 --confirm 2",
            "  mdm device disown \"Northwind MDM\" --serials-from sold.txt"
        })
final class DeviceDisown extends NamedServer {
    private static final long NOT_CONFIRMED = -1;

    private static final List<Column<Map.Entry<SerialNumber, DisownOutcome>>> COLUMNS = List.of(
            new Column<>("serial", entry -> Cell.text(entry.getKey())),
            new Column<>("outcome", entry -> outcome(entry.getValue())));

    @Parameters(paramLabel = "SERIAL", index = "1..*", arity = "0..*", description = "Devices of that server.")
    private List<String> serials = List.of();

    @Mixin
    private SerialsFile file = new SerialsFile();

    @Option(names = "--confirm", paramLabel = "N", description = "The number of devices, repeated by you.")
    private long confirmed = NOT_CONFIRMED;

    DeviceDisown() {}

    @Override
    protected ExitCode run(Workplace place) {
        var named = file.with(serials, this);
        var wish = new Disowning(named, confirmation(place, named));
        var report = done(place.session().devices().disown(server(place), wish));
        place.output().list(COLUMNS, report.outcomes().entrySet().stream());
        report.stopped()
                .ifPresent(refusal -> place.output()
                        .say(refusal.rule() + ": " + place.messages().sentence(refusal)));
        return ending(report, named);
    }

    private long confirmation(Workplace place, Set<SerialNumber> named) {
        if (confirmed != NOT_CONFIRMED) {
            return confirmed;
        }
        OptionalLong typed = place.number(
                Ages.count(named.size(), "device") + " would leave the organization for good. Type their number:");
        return typed.orElse(NOT_CONFIRMED);
    }

    private static ExitCode ending(DisownReport report, Set<SerialNumber> named) {
        long gone = report.outcomes().values().stream()
                .filter(outcome -> outcome == DisownOutcome.DISOWNED)
                .count();
        if (gone == named.size()) {
            return ExitCode.DONE;
        }
        return report.outcomes().isEmpty() && report.stopped().isPresent() ? ExitCode.APPLE : ExitCode.DONE_IN_PART;
    }

    private static Cell outcome(DisownOutcome outcome) {
        return switch (outcome) {
            case DISOWNED -> Cell.word("disowned", Color.GRAY);
            case NOT_ACCESSIBLE -> Cell.word("not at this server", Color.YELLOW);
            case FAILED -> Cell.word("failed; may the server release devices in the portal?", Color.RED);
        };
    }
}
