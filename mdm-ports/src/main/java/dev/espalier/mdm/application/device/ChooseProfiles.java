package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.Stores;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses a profile, the default, or none for certain devices, tells Apple, and reads back (rules S20, S21, X2). */
final class ChooseProfiles {
    private final Ports ports;
    private final AppleTurn appleTurn;
    private final DeviceAccess access;
    private final DefineAtApple define;
    private final AssignProfiles assign;
    private final RemoveProfiles remove;
    private final VerifyDevices verify;

    ChooseProfiles(Ports ports, Turns turns, Setbacks setbacks) {
        this.ports = ports;
        this.appleTurn = new AppleTurn(ports, turns);
        this.access = new DeviceAccess(ports);
        this.define = new DefineAtApple(ports, setbacks);
        this.assign = new AssignProfiles(ports, setbacks, define);
        this.remove = new RemoveProfiles(ports, setbacks);
        this.verify = new VerifyDevices(ports, setbacks);
    }

    Outcome<List<EnrollableDevice>> choose(Session session, IntegrationId id, Wish wish) {
        return access.mayAssign(session, id, wish.serials())
                .then(admitted -> appleTurn.in(new AppleTurn.Call(session, id, Action.ASSIGN), place -> {
                    var run = run(place);
                    return wanted(run, wish.choice()).map(uuid -> fulfil(run, wish, uuid));
                }));
    }

    /** What somebody wants for which devices. */
    record Wish(ProfileChoice choice, Set<SerialNumber> serials) {}

    private UpdateRun run(DefineAtApple.Place place) {
        var watch = new UpdateRun.Watch(Progress.none(), ports.now());
        var request = UpdateRequest.of(place.server().id());
        return new UpdateRun(place.session(), place.lease(), place.server(), request, watch);
    }

    /** What the choice means at this server. */
    private Outcome<Optional<ProfileUuid>> wanted(UpdateRun run, ProfileChoice choice) {
        return choice.match(
                () -> Outcome.done(ports.inTransaction(
                        run.lease(),
                        stores -> stores.syncStates().find(run.id()).defaultWanted())),
                profile -> define.ensure(DefineAtApple.Place.of(run), profile).map(Optional::of),
                () -> Outcome.done(Optional.empty()));
    }

    /**
     * What is stored may be old, so Apple is asked first. Then the wish is stored: whatever happens next, the next
     * update goes on from it.
     */
    private List<EnrollableDevice> fulfil(UpdateRun run, Wish wish, Optional<ProfileUuid> uuid) {
        verify.verify(run, find(run, wish.serials()));
        var devices = ports.inTransaction(run.lease(), stores -> store(run, stores, wish, uuid));
        if (wish.choice().equals(ProfileChoice.none())) {
            remove.remove(run, devices);
        } else {
            assign.assign(run, due(devices));
        }
        verify.verify(run, find(run, wish.serials()));
        return find(run, wish.serials());
    }

    private List<EnrollableDevice> store(UpdateRun run, Stores stores, Wish wish, Optional<ProfileUuid> uuid) {
        var devices = stores.devices().find(run.id(), wish.serials()).values().stream()
                .map(device -> device.wanting(wish.choice(), uuid))
                .toList();
        stores.devices().put(devices);
        stores.journal()
                .append(run.session()
                        .event(DeviceEvent.CHOSEN, run.subject(), ports.now())
                        .with("choice", wish.choice().<String>match(() -> "default", Object::toString, () -> "none"))
                        .with("devices", devices.size()));
        return devices;
    }

    private List<EnrollableDevice> due(List<EnrollableDevice> devices) {
        var now = ports.now();
        return devices.stream()
                .filter(device ->
                        device.assignmentDue().filter(at -> !now.isBefore(at)).isPresent())
                .toList();
    }

    private List<EnrollableDevice> find(UpdateRun run, Set<SerialNumber> serials) {
        return ports.inTransaction(
                run.lease(),
                stores -> stores.devices().find(run.id(), serials).values().stream()
                        .sorted(Comparator.comparing(EnrollableDevice::serial))
                        .toList());
    }
}
