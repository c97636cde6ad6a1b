package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows a profile.",
        footer = {"", "Example:", "  mdm profile show Classroom"})
final class ProfileShow extends Verb {
    @Parameters(paramLabel = "PROFILE", description = "The profile's name, id, or beginning of its id.")
    private String profile = "";

    ProfileShow() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = read(name -> ProfileNames.find(place, name), profile);
        place.output()
                .show(ProfileColumns.SHOWN, done(place.session().profiles().show(id)));
        return ExitCode.DONE;
    }
}
