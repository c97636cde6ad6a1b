package dev.espalier.mdm.simulator.portal;

import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_DEVICE;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_SERVER;

import dev.espalier.mdm.simulator.DeviceSelection;
import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.PortalTask;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.device.DeviceState;
import dev.espalier.mdm.simulator.device.Marks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Devices in somebody's hands. */
final class Selection implements DeviceSelection {

    private final Organization organization;
    private final SimulatedPerson person;
    private final List<String> serials;

    Selection(Organization organization, SimulatedPerson person, List<String> serials) {
        this.organization = organization;
        this.person = person;
        this.serials = serials;
    }

    @Override
    public DeviceSelection by(SimulatedPerson other) {
        return new Selection(organization, other, serials);
    }

    @Override
    public void assignTo(SimulatedServer server) {
        inPortal(() -> {
            var target = own(server);
            each(device -> desk().assign(device, target, person.account()));
        });
    }

    @Override
    public void unassign() {
        inPortal(() -> each(desk()::unassign));
    }

    @Override
    public void release() {
        inPortal(() -> each(desk()::release));
    }

    @Override
    public void assetTag(String tag) {
        inPortal(() -> mark(marks -> marks.tagged(tag)));
    }

    @Override
    public void migrateBy(Instant deadline) {
        inPortal(() -> mark(marks -> marks.migratingBy(deadline.getEpochSecond())));
    }

    @Override
    public void clearDeadline() {
        inPortal(() -> mark(marks -> marks.migratingBy(0)));
    }

    @Override
    public void activate() {
        long now = organization.world().second();
        organization
                .world()
                .locked(() -> each(device -> {
                    if (device.profile().attached()) {
                        desk().change(
                                        device,
                                        before -> before.with(before.profile().pushed(now)));
                    }
                }));
    }

    @Override
    public void lockByUser() {
        organization.world().locked(() -> each(device -> desk().mark(device, Marks::lock)));
    }

    @Override
    public void unlock() {
        organization.world().locked(() -> each(device -> desk().mark(device, Marks::unlock)));
    }

    private void mark(UnaryOperator<Marks> change) {
        each(device -> desk().change(device, before -> before.marked(change)));
    }

    private void inPortal(Runnable step) {
        organization.world().locked(() -> {
            organization.require(person, PortalTask.MANAGE_DEVICES);
            step.run();
        });
    }

    /** Finds every device before anything is done to the first one. */
    private void each(Consumer<DeviceState> step) {
        serials.forEach(this::find);
        serials.forEach(serial -> step.accept(find(serial)));
    }

    private DeviceState find(String serial) {
        return desk().find(serial).orElseThrow(() -> new PortalRefusedException(NO_SUCH_DEVICE, serial));
    }

    private Server own(SimulatedServer server) {
        return Optional.ofNullable(organization.world().server(server.uuid()))
                .filter(found -> found.organization() == organization)
                .orElseThrow(() -> new PortalRefusedException(NO_SUCH_SERVER, server.name()));
    }

    private DeviceDesk desk() {
        return organization.desk();
    }
}
