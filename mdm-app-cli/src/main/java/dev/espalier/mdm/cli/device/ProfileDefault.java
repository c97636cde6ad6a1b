package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.server.NamedServer;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "default",
        description = "Makes a profile the default of a server, for every device that nobody chose another one for.",
        footer = {"", "Example:", "  mdm profile default \"Northwind MDM\" Classroom"})
final class ProfileDefault extends NamedServer {
    @Parameters(paramLabel = "PROFILE", index = "1", description = "The profile's name, id, or beginning of its id.")
    private String profile = "";

    ProfileDefault() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = read(name -> ProfileNames.find(place, name), profile);
        var server = server(place);
        place.output()
                .show(ProfileColumns.LISTED, done(place.session().profiles().makeDefault(server, id)));
        place.output().say("Next: mdm device update " + server + " gives it to the devices.");
        return ExitCode.DONE;
    }
}
