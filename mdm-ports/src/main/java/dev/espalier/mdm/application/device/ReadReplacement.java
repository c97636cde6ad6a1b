package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.AppleTurn;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.ServerPlace;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Optional;
import java.util.Set;

/** Says which device another one came for (rule E3). Apple is asked once: its answer never changes. */
final class ReadReplacement {
    private final Ports ports;
    private final Setbacks setbacks;
    private final AppleTurn appleTurn;
    private final DeviceAccess access;

    ReadReplacement(Ports ports, Turns turns, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
        this.appleTurn = new AppleTurn(ports, turns);
        this.access = new DeviceAccess(ports);
    }

    Outcome<Replacement> read(Session session, IntegrationId id, SerialNumber serial) {
        return access.maySee(session, id, serial)
                .then(device -> device.replacement().map(Outcome::done).orElseGet(() -> asked(session, device)));
    }

    private Outcome<Replacement> asked(Session session, EnrollableDevice device) {
        return appleTurn.in(
                AppleTurn.onServer(session, device.server(), Action.ASK),
                place -> setbacks.minding(
                                place, () -> ports.apple().devices().replacement(place.credential(), device.serial()))
                        .map(came -> Outcome.done(store(place, device.serial(), came)))
                        .orElseGet(() -> Outcome.refused(Refusal.of(DeviceRefusal.NO_REPLACEMENT)
                                .with("serial", device.serial().value()))));
    }

    private Replacement store(ServerPlace place, SerialNumber serial, Replacement came) {
        return ports.inTransaction(place.lease(), stores -> {
            var device = stores.devices().find(place.id(), Set.of(serial)).get(serial);
            Optional.ofNullable(device).ifPresent(known -> stores.devices().put(Set.of(known.replacing(came))));
            return came;
        });
    }
}
