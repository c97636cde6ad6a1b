package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.application.AppleTurn;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.ServerPlace;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Chooses a profile, the default, or none for certain devices, tells Apple, and reads back (rules S20, S21, X2). */
final class ChooseProfiles {
    private final Ports ports;
    private final AppleTurn appleTurn;
    private final DeviceAccess access;
    private final DefineAtApple define;
    private final AssignProfiles assign;
    private final RemoveProfiles remove;
    private final VerifyDevices verify;
    private final ChangePages changePages;

    ChooseProfiles(Ports ports, Turns turns, Setbacks setbacks) {
        this.ports = ports;
        this.appleTurn = new AppleTurn(ports, turns);
        this.access = new DeviceAccess(ports);
        this.define = new DefineAtApple(ports, setbacks);
        this.assign = new AssignProfiles(ports, setbacks, define);
        this.remove = new RemoveProfiles(ports, setbacks);
        this.verify = new VerifyDevices(ports, setbacks);
        this.changePages = new ChangePages(ports);
    }

    Outcome<List<EnrollableDevice>> choose(Session session, IntegrationId id, Wish wish) {
        return access.may(Action.ASSIGN, session, id, wish.serials())
                .then(admitted -> appleTurn.in(AppleTurn.onServer(session, id, Action.ASSIGN), place -> {
                    var run = run(place);
                    return wanted(run, wish.choice()).map(uuid -> fulfil(run, wish, uuid));
                }));
    }

    /** What somebody wants for which devices. */
    record Wish(ProfileChoice choice, Set<SerialNumber> serials) {
        Wish {
            serials = Collections.unmodifiableSet(new TreeSet<>(serials));
        }
    }

    private UpdateRun run(ServerPlace place) {
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
                profile -> define.ensure(run.place(), profile).map(Optional::of),
                () -> Outcome.done(Optional.empty()));
    }

    /**
     * What is stored may be old, so Apple is asked first. Then the whole wish is stored: whatever happens next, the next
     * update goes on assigning from it. Taking away is a person's own act, which only a person repeats.
     */
    private List<EnrollableDevice> fulfil(UpdateRun run, Wish wish, Optional<ProfileUuid> uuid) {
        var batches = Batches.of(wish.serials(), run.server());
        batches.forEach(serials -> verify.verify(run, find(run, serials)));
        batches.forEach(serials -> store(run, serials, wish.choice(), uuid));
        return batches.stream()
                .flatMap(serials -> tell(run, wish.choice(), serials).stream())
                .toList();
    }

    private void store(UpdateRun run, List<SerialNumber> serials, ProfileChoice choice, Optional<ProfileUuid> uuid) {
        ports.inTransaction(run.lease(), stores -> {
            var devices = stores.devices().find(run.id(), serials).values().stream()
                    .map(device -> device.wanting(choice, uuid))
                    .sorted(Comparator.comparing(EnrollableDevice::serial))
                    .toList();
            stores.devices().put(devices);
            var event = run.place()
                    .event(DeviceEvent.CHOSEN, ports.now())
                    .with("choice", choice.<String>match(() -> "default", Object::toString, () -> "none"));
            changePages.keep(run.id(), stores, event, chosen(devices));
            return devices;
        });
    }

    private List<DeviceChange> chosen(List<EnrollableDevice> devices) {
        return devices.stream()
                .map(device -> DeviceChange.chosen(device, ports.now()))
                .toList();
    }

    private List<EnrollableDevice> tell(UpdateRun run, ProfileChoice choice, List<SerialNumber> serials) {
        var devices = find(run, serials);
        if (choice.equals(ProfileChoice.none())) {
            remove.remove(run, devices);
        } else {
            assign.assign(run, due(devices));
        }
        verify.verify(run, find(run, serials));
        return find(run, serials);
    }

    private List<EnrollableDevice> due(List<EnrollableDevice> devices) {
        var now = ports.now();
        return devices.stream()
                .filter(device ->
                        device.assignmentDue().filter(at -> !now.isBefore(at)).isPresent())
                .toList();
    }

    private List<EnrollableDevice> find(UpdateRun run, List<SerialNumber> serials) {
        return ports.inTransaction(
                run.lease(),
                stores -> stores.devices().find(run.id(), serials).values().stream()
                        .sorted(Comparator.comparing(EnrollableDevice::serial))
                        .toList());
    }
}
