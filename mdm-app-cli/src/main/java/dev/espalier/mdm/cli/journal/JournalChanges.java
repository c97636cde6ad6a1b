package dev.espalier.mdm.cli.journal;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.DeviceChange;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "changes",
        description = "Expands a journal entry about a page of devices: which devices changed with it, and how.",
        footer = {"", "Example:", "  mdm journal changes 42"})
final class JournalChanges extends Verb {
    private static final List<Column<DeviceChange>> COLUMNS = List.of(
            new Column<>("serial", change -> Cell.text(change.serial())),
            new Column<>("change", change -> Cell.text(words(change.kind()))),
            new Column<>("status", change -> Cell.text(change.status().word())),
            new Column<>("at", change -> Cell.age(change.at())));

    @Parameters(paramLabel = "NUMBER", description = "The entry's number.")
    private long number;

    JournalChanges() {}

    private static String words(DeviceChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    protected ExitCode run(Workplace place) {
        var journal = place.session().journal();
        var entry = journal.read(Math.max(0, number - 1), 1).entries().stream()
                .filter(each -> each.sequence() == number)
                .findFirst()
                .orElseThrow(() -> wrong("There is no entry " + number + " that you may read; see mdm journal read."));
        place.output().list(COLUMNS, journal.changes(entry).stream());
        return ExitCode.DONE;
    }
}
