package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.license.AssignRequest;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.PlanRow;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "assign",
        description = "Gives a license of an item to devices or users at once; who finds none left waits (A29).",
        footer = {"", "Example:", "  mdm app assign 408709785 DMPXK2ABCD12 DMPXK2ABCD13"})
final class AppAssign extends UnitWork {
    @Parameters(paramLabel = "ITEM", index = "0", description = "The store's number of the app or book.")
    private String item = "";

    @Parameters(
            paramLabel = "WHO",
            index = "1..*",
            arity = "1..*",
            description = "Serial numbers; people as person:ID, users as Apple knows them as user:ID.")
    private List<String> who = List.of();

    AppAssign() {}

    @Override
    protected ExitCode run(Workplace place) {
        var request =
                new AssignRequest(List.of(unit(place)), Set.of(read(AssetKey::parse, item)), assignees(place, who));
        var report = done(place.session().licenseWork().assign(request));
        var rows = PlanRows.all(place, report.plan().id());
        place.output().list(WorkColumns.ROWS, rows.stream());
        stopped(place, report.stopped());
        boolean all = report.stopped().isEmpty() && rows.stream().allMatch(PlanRow::changes);
        return all ? ExitCode.DONE : ExitCode.DONE_IN_PART;
    }
}
