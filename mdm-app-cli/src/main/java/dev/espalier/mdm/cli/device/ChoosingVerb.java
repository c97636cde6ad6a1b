package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.server.NamedServer;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.ProfileChoice;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;

/** A verb that chooses a profile for certain devices, and shows them as Apple has them afterwards (rule S20). */
abstract class ChoosingVerb extends NamedServer {
    private static final int AT_ONCE = 10_000;

    @Mixin
    private SerialsFile file = new SerialsFile();

    ChoosingVerb() {}

    abstract ProfileChoice choice(Workplace place);

    abstract List<String> typedSerials();

    @Override
    protected final ExitCode run(Workplace place) {
        var serials = List.copyOf(file.with(typedSerials(), this));
        var server = server(place);
        var choice = choice(place);
        var devices = new ArrayList<EnrollableDevice>();
        for (int from = 0; from < serials.size(); from += AT_ONCE) {
            var some = serials.subList(from, Math.min(serials.size(), from + AT_ONCE));
            devices.addAll(done(place.session().profiles().choose(server, choice, some)));
        }
        place.output().list(DeviceColumns.CHOSEN, devices.stream());
        boolean failed = devices.stream().anyMatch(device -> device.status() == DeviceStatus.FAILED);
        return failed ? ExitCode.DONE_IN_PART : ExitCode.DONE;
    }
}
