package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.server.NamedServer;
import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "clear-default",
        description = "Takes a server's default away; devices keep what they have.",
        footer = {"", "Example:", "  mdm profile clear-default \"Northwind MDM\""})
final class ProfileClearDefault extends NamedServer {
    ProfileClearDefault() {}

    @Override
    protected ExitCode run(Workplace place) {
        var fleet = done(place.session().profiles().clearDefault(server(place)));
        place.output()
                .say("The server has no default any more; its " + Ages.count(fleet.present(), "device")
                        + " keep what they have.");
        return ExitCode.DONE;
    }
}
