package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.server.NamedServer;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.SerialNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lock",
        description =
                "Locks a device with Activation Lock. The code that opens it is made and kept here; mdm device unlock"
                        + " shows it.",
        footer = {
            "",
            "Example:",
            "  mdm device lock \"Northwind MDM\" DMPXK2ABCD12 --message \"Please return to school\""
        })
final class DeviceLock extends NamedServer {
    @Parameters(paramLabel = "SERIAL", index = "1", description = "The serial number.")
    private String serial = "";

    @Option(names = "--message", paramLabel = "TEXT", description = "What the device shows.")
    private String message = "";

    DeviceLock() {}

    @Override
    protected ExitCode run(Workplace place) {
        var lock = done(place.session().devices().lock(server(place), read(SerialNumber::new, serial), message));
        place.output().show(LockColumns.LOCKED, lock);
        place.output().say("mdm device unlock " + lock.serial() + " shows the code that opens it.");
        return ExitCode.DONE;
    }
}
