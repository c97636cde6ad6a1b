package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.server.NamedServer;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Option;

/** A verb that chooses a profile for certain devices, and shows them as Apple has them afterwards (rule S20). */
abstract class ChoosingVerb extends NamedServer {
    @Option(names = "--serials-from", paramLabel = "FILE", description = "A text file with a serial number per line.")
    private Path file = Path.of("");

    ChoosingVerb() {}

    abstract ProfileChoice choice(Workplace place);

    abstract List<String> typedSerials();

    @Override
    protected final ExitCode run(Workplace place) throws IOException {
        var serials = serials();
        var server = server(place);
        var choice = choice(place);
        var devices = new ArrayList<EnrollableDevice>();
        for (int from = 0; from < serials.size(); from += Page.MAX) {
            var some = serials.subList(from, Math.min(serials.size(), from + Page.MAX));
            devices.addAll(done(place.session().profiles().choose(server, choice, some)));
        }
        place.output().list(DeviceColumns.CHOSEN, devices.stream());
        boolean failed = devices.stream().anyMatch(device -> device.status() == DeviceStatus.FAILED);
        return failed ? ExitCode.DONE_IN_PART : ExitCode.DONE;
    }

    private List<SerialNumber> serials() throws IOException {
        var serials = new LinkedHashSet<SerialNumber>();
        typedSerials().forEach(typed -> serials.add(read(SerialNumber::new, typed)));
        if (!file.toString().isEmpty()) {
            bytes(file);
            Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> serials.add(read(SerialNumber::new, line)));
        }
        if (serials.isEmpty()) {
            throw wrong("Name at least one serial number, or a file with --serials-from.");
        }
        return List.copyOf(serials);
    }
}
