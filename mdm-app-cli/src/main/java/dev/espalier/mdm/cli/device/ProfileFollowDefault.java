package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.ProfileChoice;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "follow-default",
        description = "Lets certain devices follow the server's default again.",
        footer = {"", "Example:", "  mdm profile follow-default \"Northwind MDM\" --serials-from ipads.txt"})
final class ProfileFollowDefault extends ChoosingVerb {
    @Parameters(paramLabel = "SERIAL", index = "1..*", arity = "0..*", description = "Devices of that server.")
    private List<String> serials = List.of();

    ProfileFollowDefault() {}

    @Override
    ProfileChoice choice(Workplace place) {
        return ProfileChoice.serverDefault();
    }

    @Override
    List<String> typedSerials() {
        return serials;
    }
}
