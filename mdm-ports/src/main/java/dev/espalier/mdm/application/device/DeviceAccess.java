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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Decides whether a caller may do something to certain devices (rule X2): to all of them, or to none. */
final class DeviceAccess {
    /** So many serial numbers go into one wish; more are a server's default, or several wishes. */
    private static final int MOST = 10 * Page.MAX;

    private final Ports ports;
    private final Locator locator;

    DeviceAccess(Ports ports) {
        this.ports = ports;
        this.locator = new Locator(ports);
    }

    Outcome<ServerIntegration> may(Action action, Session session, IntegrationId id, Set<SerialNumber> serials) {
        return ports.inTransaction(session, stores -> Doorkeeper.toServer(session, stores, id, action))
                .unless(server -> tooMany(serials))
                .unless(server -> first(serials, batch -> notThere(session, id, batch)))
                .unless(server -> first(serials, batch -> notTheirs(session, batch)));
    }

    /** The device, present or released, for somebody who looks at it. */
    Outcome<EnrollableDevice> maySee(Session session, IntegrationId id, SerialNumber serial) {
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toServer(session, stores, id, Action.SEE)
                        .then(server -> Optional.ofNullable(stores.devices()
                                        .find(id, Set.of(serial))
                                        .get(serial))
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(noSuch(serial)))));
    }

    private static Optional<Refusal> tooMany(Set<SerialNumber> serials) {
        return serials.size() <= MOST
                ? Optional.empty()
                : Optional.of(Refusal.of(DeviceRefusal.TOO_MANY_DEVICES)
                        .with("devices", (long) serials.size())
                        .with("most", (long) MOST));
    }

    private static Optional<Refusal> first(
            Set<SerialNumber> serials, Function<List<SerialNumber>, Optional<Refusal>> question) {
        return Batches.of(new TreeSet<>(serials)).stream()
                .map(question)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> notThere(Session session, IntegrationId id, List<SerialNumber> serials) {
        var found = ports.inTransaction(session, stores -> stores.devices().find(id, serials));
        return serials.stream()
                .filter(serial -> Optional.ofNullable(found.get(serial))
                        .filter(EnrollableDevice::present)
                        .isEmpty())
                .findFirst()
                .map(DeviceAccess::noSuch);
    }

    private static Refusal noSuch(SerialNumber serial) {
        return Refusal.of(DeviceRefusal.NO_SUCH_DEVICE).with("serial", serial.value());
    }

    private Optional<Refusal> notTheirs(Session session, List<SerialNumber> serials) {
        var places = locator.locations(session.account(), serials);
        return serials.stream()
                .filter(serial -> !AccessPolicy.forDevice(session.caller(), places.getOrDefault(serial, Set.of())))
                .findFirst()
                .map(serial -> Refusal.of(AccessRefusal.NOT_YOUR_DEVICE).with("serial", serial.value()));
    }
}
