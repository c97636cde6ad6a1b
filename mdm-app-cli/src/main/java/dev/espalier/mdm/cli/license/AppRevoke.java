package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.WorkRefusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = "Takes licenses of an item back from devices or users (A23); a book is never taken back (A27).",
        footer = {"", "Example:", "  mdm app revoke 408709785 DMPXK2ABCD12"})
final class AppRevoke extends UnitWork {
    private static final List<Column<Map.Entry<Assignment, WorkRefusal>>> REFUSED = List.of(
            new Column<>(
                    "left_alone",
                    entry -> Cell.text(WorkColumns.who(entry.getKey().assignee()))),
            new Column<>("rule", entry -> Cell.text(entry.getValue().rule())),
            new Column<>("reason", entry -> Cell.text(entry.getValue())));

    @Parameters(paramLabel = "ITEM", index = "0", description = "The store's number of the app or book.")
    private String item = "";

    @Parameters(
            paramLabel = "WHO",
            index = "1..*",
            arity = "1..*",
            description = "Serial numbers; people as person:ID, users as Apple knows them as user:ID.")
    private List<String> who = List.of();

    AppRevoke() {}

    @Override
    protected ExitCode run(Workplace place) {
        var key = read(AssetKey::parse, item);
        var licenses = assignees(place, who).stream()
                .map(one -> new Assignment(key, one))
                .collect(Collectors.toSet());
        var report = done(place.session().licenseWork().revoke(unit(place), licenses));
        place.output().list(REFUSED, report.refused().entrySet().stream());
        place.output().say("Apple was asked for " + report.asked() + "; settle says what came of it.");
        stopped(place, report.stopped());
        return report.asked() == licenses.size() ? ExitCode.DONE : ExitCode.DONE_IN_PART;
    }
}
