package dev.espalier.mdm.cli.inventory;

import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "locate",
        description = "Says where devices are, and who uses them: one, or all in a CSV file. Apple does not know.",
        footer = {
            "",
            "The file begins with a line of column names: serial, location, and, if known, user, and store_account_hash,",
            "which the device reports of the Apple Account that is signed in for apps and books.",
            "",
            "Examples:",
            "  mdm device locate DMPXK2ABCD12 north --user u-77",
            "  mdm device locate --csv devices.csv"
        })
public final class DeviceLocate extends Verb {
    @Parameters(paramLabel = "SERIAL", index = "0", arity = "0..1", description = "The serial number.")
    private String serial = "";

    @Parameters(paramLabel = "LOCATION", index = "1", arity = "0..1", description = "The location's id.")
    private String location = "";

    @Option(names = "--user", paramLabel = "ID", description = "The pseudonymous id of the person who uses it.")
    private String user = "";

    @Option(names = "--csv", paramLabel = "FILE", description = "A file with many devices.")
    private String csv = "";

    DeviceLocate() {}

    @Override
    protected ExitCode run(Workplace place) {
        var devices = csv.isEmpty() ? List.of(typed()) : fromFile();
        int stored = 0;
        for (int from = 0; from < devices.size(); from += Page.MAX) {
            var some = devices.subList(from, Math.min(devices.size(), from + Page.MAX));
            stored += done(place.session().inventory().put(some));
        }
        place.output().say(Ages.count(stored, "device") + " located.");
        return ExitCode.DONE;
    }

    private ManagedDevice typed() {
        if (serial.isEmpty() || location.isEmpty()) {
            throw wrong("Say a serial number and a location, or a file with --csv.");
        }
        var device = ManagedDevice.builder()
                .serial(read(SerialNumber::new, serial))
                .location(read(LocationId::new, location));
        return (user.isEmpty() ? device : device.user(user)).build();
    }

    private List<ManagedDevice> fromFile() {
        byte[] content = bytes(Path.of(csv));
        return read(file -> DeviceFile.parse(content), csv);
    }
}
