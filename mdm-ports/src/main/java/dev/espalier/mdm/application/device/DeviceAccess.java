package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Locator;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Optional;
import java.util.Set;

/** Decides whether a caller may assign profiles to certain devices (rule X2): all of them, or none. */
final class DeviceAccess {
    private final Ports ports;
    private final Locator locator;

    DeviceAccess(Ports ports) {
        this.ports = ports;
        this.locator = new Locator(ports);
    }

    Outcome<ServerIntegration> mayAssign(Session session, IntegrationId id, Set<SerialNumber> serials) {
        return ports.inTransaction(session, stores -> Doorkeeper.admit(session, stores, id, Action.ASSIGN))
                .unless(server -> refusal(session, id, serials));
    }

    private Optional<Refusal> refusal(Session session, IntegrationId id, Set<SerialNumber> serials) {
        if (serials.size() > Page.MAX) {
            return Optional.of(Refusal.of(DeviceRefusal.TOO_MANY_DEVICES)
                    .with("devices", (long) serials.size())
                    .with("most", (long) Page.MAX));
        }
        return notThere(session, id, serials).or(() -> notTheirs(session, serials));
    }

    private Optional<Refusal> notThere(Session session, IntegrationId id, Set<SerialNumber> serials) {
        var found = ports.inTransaction(session, stores -> stores.devices().find(id, serials));
        return serials.stream()
                .filter(serial -> Optional.ofNullable(found.get(serial))
                        .filter(EnrollableDevice::present)
                        .isEmpty())
                .findFirst()
                .map(serial -> Refusal.of(DeviceRefusal.NO_SUCH_DEVICE).with("serial", serial.value()));
    }

    private Optional<Refusal> notTheirs(Session session, Set<SerialNumber> serials) {
        var places = locator.locations(session.account(), serials);
        return serials.stream()
                .filter(serial -> !AccessPolicy.forDevice(session.caller(), places.getOrDefault(serial, Set.of())))
                .findFirst()
                .map(serial -> Refusal.of(AccessRefusal.NOT_YOUR_DEVICE).with("serial", serial.value()));
    }
}
