package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "unhide",
        description = "Shows a hidden app or book again (A24).",
        footer = {"", "Example:", "  mdm app unhide 408709785 --unit Elementary"})
final class AssetUnhide extends AssetVerb {
    AssetUnhide() {}

    @Override
    protected ExitCode run(Workplace place) {
        show(place, done(place.session().licenses().unhide(unit(place), key())));
        return ExitCode.DONE;
    }
}
