package dev.espalier.mdm.cli.journal;

import dev.espalier.mdm.api.journal.Journal.FlawedEntry;
import dev.espalier.mdm.api.journal.Journal.Verification;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Color;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

@Command(
        name = "verify",
        description = "Checks that nothing in the journal was changed, dropped or slipped in. Exit code 6 if it was.",
        footer = {"", "Example:", "  mdm journal verify"})
final class JournalVerify extends Verb {
    private static final List<Column<Verification>> COLUMNS = List.of(
            new Column<>(
                    "journal",
                    found ->
                            found.flaws().isEmpty() ? Cell.word("clean", Color.GREEN) : Cell.word("flawed", Color.RED)),
            new Column<>("entries", found -> Cell.number(found.entries())),
            new Column<>("withheld", found -> Cell.number(found.withheld())),
            new Column<>(
                    "flaws",
                    found -> Cell.texts(
                            found.flaws().stream().map(JournalVerify::words).toList())));

    JournalVerify() {}

    private static String words(FlawedEntry flawed) {
        return flawed.sequence() + ": "
                + flawed.flaw().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    protected ExitCode run(Workplace place) {
        var found = done(place.session().journal().verify());
        place.output().show(COLUMNS, found);
        return found.flaws().isEmpty() ? ExitCode.DONE : ExitCode.NOT_GOOD;
    }
}
