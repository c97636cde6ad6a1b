package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.license.MigrationReport;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.AssetKey;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "migrate",
        description =
                "Moves licenses of an app from users to the devices of the same people; devices get theirs first.",
        footer = {
            "",
            "Settle goes on with it: a user's license comes back once Apple confirmed those of all devices.",
            "",
            "Example:",
            "  mdm app migrate 408709785"
        })
final class AppMigrate extends UnitWork {
    private static final List<Column<MigrationReport>> REPORT = List.of(
            new Column<>("users on their way", report -> Cell.number(report.moving())),
            new Column<>("without a device", report -> Cell.number(report.staying())),
            new Column<>("asked of apple", report -> Cell.number(report.asked())));

    @Parameters(paramLabel = "ITEM", description = "The store's number of the app.")
    private String item = "";

    AppMigrate() {}

    @Override
    protected ExitCode run(Workplace place) {
        var report = done(place.session().licenseWork().migrate(unit(place), read(AssetKey::parse, item)));
        place.output().cards(REPORT, Stream.of(report));
        if (!report.ended()) {
            place.output().say("Next: mdm app settle goes on until all of them have come back.");
        }
        return ExitCode.DONE;
    }
}
