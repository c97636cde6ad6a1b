package dev.espalier.mdm.application.inventory;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.inventory.DeviceLocations;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.journal.AccountEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.Stores;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps what the product says about where devices are. */
public final class LocateDevices implements DeviceLocations {
    private final Session session;
    private final Refusals refusals;
    private final Ports ports;

    /** For one session. */
    public LocateDevices(Session session, Refusals refusals, Ports ports) {
        this.session = session;
        this.refusals = refusals;
        this.ports = ports;
    }

    @Override
    public Outcome<Integer> put(Collection<ManagedDevice> devices) {
        return noting(admitted()
                .then(admitted -> ports.inTransaction(
                        session,
                        stores -> Outcome.done(devices)
                                .unless(named -> unknown(stores, named))
                                .map(known -> store(stores, known)))));
    }

    private static Optional<Refusal> unknown(Stores stores, Collection<ManagedDevice> devices) {
        Set<LocationId> named =
                devices.stream().flatMap(device -> device.location().stream()).collect(Collectors.toSet());
        var existing = stores.locations().existing(named);
        return named.stream()
                .filter(location -> !existing.contains(location))
                .findFirst()
                .map(location -> Refusal.of(IntegrationRefusal.NO_SUCH_LOCATION).with("location", location.value()));
    }

    private int store(Stores stores, Collection<ManagedDevice> devices) {
        stores.managedDevices().put(devices);
        stores.journal()
                .append(session.event(AccountEvent.DEVICES_LOCATED, Subject.account(), ports.now())
                        .with("devices", devices.size()));
        return devices.size();
    }

    @Override
    public Outcome<Integer> forget(Collection<SerialNumber> serials) {
        return noting(admitted()
                .map(admitted -> ports.inTransaction(session, stores -> {
                    stores.managedDevices().forget(serials);
                    stores.journal()
                            .append(session.event(AccountEvent.DEVICES_LOCATED, Subject.account(), ports.now())
                                    .with("forgotten", serials.size()));
                    return serials.size();
                })));
    }

    @Override
    public Outcome<Map<SerialNumber, ManagedDevice>> find(Collection<SerialNumber> serials) {
        return noting(admitted()
                .map(admitted -> ports.inTransaction(
                        session, stores -> stores.managedDevices().find(serials))));
    }

    private Outcome<Session> admitted() {
        return Doorkeeper.admit(session, Action.LOCATE_DEVICES);
    }

    private <T> Outcome<T> noting(Outcome<T> outcome) {
        return refusals.noting(session, Subject.account(), outcome);
    }
}
