package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.SettleReport;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
        name = "settle",
        description =
                "Asks Apple what came of the changes whose time has come, and asks again for what is missing (A30).",
        footer = {"", "Example:", "  mdm app settle"})
final class AppSettle extends UnitWork {
    private static final List<Column<SettleReport>> REPORT = List.of(
            new Column<>("looked_at", report -> Cell.number(report.looked())),
            new Column<>("ended", report -> Cell.number(report.ended())),
            new Column<>("open", report -> Cell.number(report.open())),
            new Column<>("served", report -> Cell.number(report.served())));

    AppSettle() {}

    @Override
    protected ExitCode run(Workplace place) {
        var report = done(place.session().licenseWork().settle(unit(place), Progress.none()));
        place.output().cards(REPORT, Stream.of(report));
        return ExitCode.DONE;
    }
}
