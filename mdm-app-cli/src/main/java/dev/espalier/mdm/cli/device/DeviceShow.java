package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.SerialNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows a device at every server within reach where it is or was.",
        footer = {"", "Example:", "  mdm device show DMPXK2ABCD12"})
final class DeviceShow extends Verb {
    @Parameters(paramLabel = "SERIAL", description = "The serial number.")
    private String serial = "";

    DeviceShow() {}

    @Override
    protected ExitCode run(Workplace place) {
        var found = done(place.session().devices().show(read(SerialNumber::new, serial)));
        place.output().cards(DeviceColumns.SHOWN, found.stream().map(DeviceRow.maker(place)));
        return ExitCode.DONE;
    }
}
