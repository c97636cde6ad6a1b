package dev.espalier.mdm.cli.journal;

import dev.espalier.mdm.api.journal.Journal;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.journal.JournalEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "read",
        description = "Reads the journal from a position to its end, and says where to read on.",
        footer = {"", "Examples:", "  mdm journal read", "  mdm journal read --follow-from 120 -o json"})
final class JournalRead extends Verb {
    private static final int AT_ONCE = 1000;
    private static final List<Column<JournalEntry>> COLUMNS = List.of(
            new Column<>("number", entry -> Cell.number(entry.sequence())),
            new Column<>("at", entry -> Cell.moment(entry.at())),
            new Column<>("kind", entry -> Cell.text(entry.kind())),
            new Column<>("role", entry -> Cell.text(entry.actor().role().name().toLowerCase(Locale.ROOT))),
            new Column<>("by", entry -> Cell.text(entry.actor().id())),
            new Column<>("about", entry -> Cell.text(entry.subject().type())),
            new Column<>("id", entry -> Cell.id(entry.subject().id())),
            new Column<>("details", entry -> Cell.text(details(entry))));

    @Option(names = "--follow-from", paramLabel = "N", description = "Read on after this position.")
    private long position;

    JournalRead() {}

    private static String details(JournalEntry entry) {
        return entry.particulars().values().entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining(", "));
    }

    @Override
    protected ExitCode run(Workplace place) {
        var end = new AtomicLong(position);
        place.output().list(COLUMNS, entries(place.session().journal(), end));
        place.output().say("Read on with --follow-from " + end + ".");
        return ExitCode.DONE;
    }

    private Stream<JournalEntry> entries(Journal journal, AtomicLong end) {
        return Stream.iterate(
                        Optional.of(journal.read(position, AT_ONCE)),
                        Optional::isPresent,
                        reading ->
                                reading.filter(last -> !last.end()).map(last -> journal.read(last.position(), AT_ONCE)))
                .flatMap(Optional::stream)
                .peek(reading -> end.set(reading.position()))
                .flatMap(reading -> reading.entries().stream());
    }
}
