package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "hide",
        description = "Hides an app or a book in a unit: nobody can pick it any more, and who holds it keeps it (A24).",
        footer = {"", "Example:", "  mdm app hide 408709785 --unit Elementary"})
final class AssetHide extends AssetVerb {
    AssetHide() {}

    @Override
    protected ExitCode run(Workplace place) {
        show(place, done(place.session().licenses().hide(unit(place), key())));
        return ExitCode.DONE;
    }
}
