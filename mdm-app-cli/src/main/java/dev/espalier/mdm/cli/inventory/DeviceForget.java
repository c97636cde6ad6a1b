package dev.espalier.mdm.cli.inventory;

import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "forget",
        description = "Forgets where devices are and who uses them. What Apple says about them stays.",
        footer = {"", "Example:", "  mdm device forget DMPXK2ABCD12"})
public final class DeviceForget extends Verb {
    @Parameters(paramLabel = "SERIAL", arity = "1..*", description = "At most 1000 serial numbers.")
    private List<String> serials = List.of();

    DeviceForget() {}

    @Override
    protected ExitCode run(Workplace place) {
        var named =
                serials.stream().map(typed -> read(SerialNumber::new, typed)).toList();
        int forgotten = done(place.session().inventory().forget(named));
        place.output().say(Ages.count(forgotten, "device") + " forgotten.");
        return ExitCode.DONE;
    }
}
