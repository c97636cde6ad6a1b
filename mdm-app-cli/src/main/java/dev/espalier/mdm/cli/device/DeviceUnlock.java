package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.SerialNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "unlock",
        description = "Shows the code that opens a device which was locked here. That you saw it is written down.",
        footer = {"", "Example:", "  mdm device unlock DMPXK2ABCD12"})
final class DeviceUnlock extends Verb {
    @Parameters(paramLabel = "SERIAL", description = "The serial number.")
    private String serial = "";

    DeviceUnlock() {}

    @Override
    protected ExitCode run(Workplace place) {
        var codes = done(place.session().devices().bypassCodes(read(SerialNumber::new, serial)));
        place.output().cards(LockColumns.CODES, codes.stream());
        place.output()
                .say("On the device, leave the Apple Account empty and type the code as the password."
                        + " A code that Apple did not confirm may open it all the same.");
        return ExitCode.DONE;
    }
}
