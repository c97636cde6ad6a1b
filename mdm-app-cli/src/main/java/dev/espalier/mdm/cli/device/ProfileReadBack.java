package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.server.NamedServer;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "read-back",
        description = "Asks Apple what it has of a profile at a server.",
        footer = {"", "Example:", "  mdm profile read-back \"Northwind MDM\" Classroom"})
final class ProfileReadBack extends NamedServer {
    @Parameters(paramLabel = "PROFILE", index = "1", description = "The profile's name, id, or beginning of its id.")
    private String profile = "";

    ProfileReadBack() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = read(name -> ProfileNames.find(place, name), profile);
        place.output()
                .show(ProfileColumns.SETTINGS, done(place.session().profiles().readBack(server(place), id)));
        return ExitCode.DONE;
    }
}
