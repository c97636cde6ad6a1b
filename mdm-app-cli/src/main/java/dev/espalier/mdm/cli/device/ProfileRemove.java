package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.ProfileChoice;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Chooses no profile for certain devices, and takes away what they have.",
        footer = {"", "Example:", "  mdm profile remove \"Northwind MDM\" DMPXK2ABCD12"})
final class ProfileRemove extends ChoosingVerb {
    @Parameters(paramLabel = "SERIAL", index = "1..*", arity = "0..*", description = "Devices of that server.")
    private List<String> serials = List.of();

    ProfileRemove() {}

    @Override
    ProfileChoice choice(Workplace place) {
        return ProfileChoice.none();
    }

    @Override
    List<String> typedSerials() {
        return serials;
    }
}
