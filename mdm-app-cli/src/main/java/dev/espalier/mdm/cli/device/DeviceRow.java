package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.api.server.ServerView;
import dev.espalier.mdm.cli.server.ServerNames;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.device.DeviceFacts;
import dev.espalier.mdm.domain.device.DeviceIdentifiers;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileState;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.server.ServerIntegration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A device on the screen: with the label of its server, which it does not know itself. */
record DeviceRow(LocatedDevice located, String server) {

    /** Makes rows of devices; every server within reach is looked up once. */
    static Function<LocatedDevice, DeviceRow> maker(Workplace place) {
        var labels = ServerNames.all(place)
                .map(ServerView::integration)
                .collect(Collectors.toMap(
                        ServerIntegration::id, server -> server.label().value()));
        return located -> {
            var id = located.device().server();
            return new DeviceRow(located, labels.getOrDefault(id, id.toString()));
        };
    }

    EnrollableDevice device() {
        return located.device();
    }

    DeviceFacts facts() {
        return device().facts();
    }

    DeviceIdentifiers identifiers() {
        return facts().identifiers();
    }

    /** Which device it came for, as far as that is known. */
    Optional<String> cameFor() {
        return device().replacement()
                .map(came -> came.original().value())
                .or(() -> facts().replacement()
                        ? Optional.of("another device; mdm device replacement asks which")
                        : Optional.empty());
    }

    ProfileState profile() {
        return device().profile();
    }

    Optional<LocationId> location() {
        return located.location();
    }

    String choice() {
        return device().choice().match(() -> "the server's default", ProfileId::toString, () -> "none");
    }
}
