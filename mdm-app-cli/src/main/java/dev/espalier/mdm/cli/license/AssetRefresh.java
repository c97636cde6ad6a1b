package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "refresh",
        description = "Reads the counts and the holders of one app or book again (A23).",
        footer = {"", "Example:", "  mdm app refresh 408709785 --unit Elementary"})
final class AssetRefresh extends AssetVerb {
    AssetRefresh() {}

    @Override
    protected ExitCode run(Workplace place) {
        show(place, done(place.session().licenses().refresh(unit(place), key())));
        return ExitCode.DONE;
    }
}
