package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.ProfileChoice;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "assign",
        description = "Chooses a profile for certain devices, tells Apple, and reads it back.",
        footer = {"", "Example:", "  mdm profile assign \"Northwind MDM\" Classroom DMPXK2ABCD12 DMPXK2ABCD13"})
final class ProfileAssign extends ChoosingVerb {
    @Parameters(paramLabel = "PROFILE", index = "1", description = "The profile's name, id, or beginning of its id.")
    private String profile = "";

    @Parameters(paramLabel = "SERIAL", index = "2..*", arity = "0..*", description = "Devices of that server.")
    private List<String> serials = List.of();

    ProfileAssign() {}

    @Override
    ProfileChoice choice(Workplace place) {
        return ProfileChoice.of(read(name -> ProfileNames.find(place, name), profile));
    }

    @Override
    List<String> typedSerials() {
        return serials;
    }
}
