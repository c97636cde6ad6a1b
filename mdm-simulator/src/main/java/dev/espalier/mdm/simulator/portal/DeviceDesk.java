package dev.espalier.mdm.simulator.portal;

import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.ALREADY_THERE;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.DeviceSnapshot;
import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.simulator.device.DeviceState;
import dev.espalier.mdm.simulator.device.Marks;
import dev.espalier.mdm.simulator.device.Operation.Type;
import dev.espalier.mdm.simulator.device.Placement;
import dev.espalier.mdm.simulator.device.ProfileStanding;
import dev.espalier.mdm.simulator.device.Registry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What happens to the devices of one organization, and which operations it leaves in the logs of the servers. */
public final class DeviceDesk {

    private final World world;
    private final Registry registry;

    DeviceDesk(World world, Registry registry) {
        this.world = world;
        this.registry = registry;
    }

    public Optional<DeviceState> find(String serial) {
        return registry.find(serial.trim().toUpperCase(Locale.ROOT));
    }

    /** Changes a device that stays where it is; its server, if any, sees a modification. */
    public void change(DeviceState before, UnaryOperator<DeviceState> change) {
        var after = change.apply(before);
        registry.put(after);
        serverOf(before).ifPresent(server -> server.book().note(after));
    }

    /** Notes something about a device that no list shows. */
    public void mark(DeviceState device, UnaryOperator<Marks> change) {
        registry.put(device.marked(change));
    }

    /** Lets a device leave the organization. */
    public void release(DeviceState device) {
        serverOf(device).ifPresent(server -> server.book().leave(device, false));
        registry.remove(device.serial());
    }

    SeededFleet deliver(DeviceFleet order) {
        var fleet = world.fleets().unassigned(order);
        registry.add(fleet);
        return fleet;
    }

    SeededFleet deliverTo(Server server, DeviceFleet order) {
        var fleet = world.fleets()
                .assigned(order, server.uuid(), world.second(), server.book().lastOperationAt());
        registry.add(fleet);
        server.book().arrive(fleet);
        return fleet;
    }

    void add(String serial, DeviceKind kind) {
        requireNew(serial);
        registry.add(serial, kind);
    }

    void assign(DeviceState before, Server to, String by) {
        var placement = new Placement(to.uuid(), world.second(), by);
        if (before.isOn(to.uuid())) {
            reassign(before, placement, to);
            return;
        }
        boolean moved = !before.placement().isNone();
        serverOf(before).ifPresent(from -> from.book().leave(before, false));
        boolean stale = moved && world.behavior().get(Choice.MOVE_SHOWN_AS_MODIFIED);
        var profile = stale ? before.profile().removed() : ProfileStanding.NONE;
        var after = before.with(profile).placed(placement);
        registry.put(after);
        to.book().join(after, stale ? Type.MODIFIED : Type.ADDED);
    }

    void unassign(DeviceState before) {
        serverOf(before).ifPresent(server -> {
            server.book().leave(before, false);
            registry.put(before.placed(Placement.NONE).with(ProfileStanding.NONE));
        });
    }

    void replace(DeviceState original, String replacement) {
        requireNew(replacement);
        if (world.behavior().get(Choice.REPLACEMENT_FIRST)) {
            succeed(original, replacement);
            retire(original);
        } else {
            retire(original);
            succeed(original, replacement);
        }
    }

    private void retire(DeviceState original) {
        serverOf(original).ifPresent(server -> server.book().leave(original, true));
        registry.remove(original.serial());
    }

    private void succeed(DeviceState original, String replacement) {
        var fresh = registry.add(replacement, original.unit().kind())
                .marked(marks -> marks.replacing(original.serial(), world.second()));
        registry.put(fresh);
        serverOf(original)
                .ifPresent(server -> assign(fresh, server, original.placement().assignedBy()));
    }

    DeviceSnapshot snapshot(DeviceState device) {
        return new DeviceSnapshot(
                device.serial(),
                device.unit().kind(),
                serverOf(device).map(Server::currentName),
                device.profile().status().name().toLowerCase(Locale.ROOT),
                Optional.of(device.profile().uuid()).filter(uuid -> !uuid.isEmpty()),
                Optional.of(device.placement())
                        .filter(placement -> !placement.isNone())
                        .map(placement -> Instant.ofEpochSecond(placement.assignedAt())));
    }

    private void reassign(DeviceState before, Placement placement, Server server) {
        var after = before.with(before.profile().removed()).placed(placement);
        registry.put(after);
        server.book().move(before, after);
    }

    private Optional<Server> serverOf(DeviceState device) {
        return device.placement().isNone()
                ? Optional.empty()
                : Optional.of(world.server(device.placement().server()));
    }

    private void requireNew(String serial) {
        if (registry.find(serial).isPresent()) {
            throw new PortalRefusedException(ALREADY_THERE, serial);
        }
    }

    Registry registry() {
        return registry;
    }
}
