package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.server.NamedServer;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.ProfileUuid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "adopt",
        description =
                "Takes over a profile that another product defined at Apple. mdm device show says which one a device"
                        + " has; devices that have it are given nothing new.",
        footer = {"", "Example:", "  mdm profile adopt \"Northwind MDM\" A0B1C2D3E4F5061728394A5B6C7D8E9F"})
final class ProfileAdopt extends NamedServer {
    @Parameters(paramLabel = "UUID", index = "1", description = "What Apple calls the profile.")
    private String uuid = "";

    ProfileAdopt() {}

    @Override
    protected ExitCode run(Workplace place) {
        var adopted = done(place.session().profiles().adopt(server(place), read(ProfileUuid::new, uuid)));
        place.output().show(ProfileColumns.SHOWN, adopted);
        place.output().say("Next: mdm profile default SERVER " + adopted.id() + " makes it the server's default.");
        return ExitCode.DONE;
    }
}
