package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo-list",
        description = "Lists what a revocation took back, so that it can be given again.",
        footer = {"", "Example:", "  mdm app undo-list 3f0a… -o csv"})
final class AppUndoList extends Verb {
    private static final List<Column<Assignment>> TAKEN = List.of(
            new Column<>("item", license -> Cell.text(license.asset())),
            new Column<>("assignee", license -> Cell.text(WorkColumns.who(license.assignee()))));

    @Parameters(paramLabel = "ID", description = "The revocation's id.")
    private String id = "";

    AppUndoList() {}

    @Override
    protected ExitCode run(Workplace place) {
        var all = new ArrayList<Assignment>();
        String after = "";
        do {
            var page = done(place.session().licenseWork().undoList(read(RevocationId::of, id), after, Page.MAX));
            all.addAll(page.items());
            after = page.next().orElse("");
        } while (!after.isEmpty());
        place.output().list(TAKEN, all.stream());
        return ExitCode.DONE;
    }
}
