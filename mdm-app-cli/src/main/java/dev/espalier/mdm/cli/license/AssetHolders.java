package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "holders",
        description = "Lists the devices and users that hold a license of an app or a book (A21).",
        footer = {"", "Example:", "  mdm app holders 408709785 -o csv > holders.csv"})
final class AssetHolders extends AssetVerb {
    AssetHolders() {}

    @Override
    protected ExitCode run(Workplace place) {
        var labels = UnitLabels.all(place);
        try (var holders = done(place.session().licenses().holders(unit(place), key()))) {
            place.output()
                    .list(
                            AssetColumns.HOLDERS,
                            holders.map(license -> new AssetColumns.Holder(
                                    license,
                                    labels.getOrDefault(
                                            license.unit(), license.unit().toString()))));
        }
        return ExitCode.DONE;
    }
}
