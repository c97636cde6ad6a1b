package dev.espalier.mdm.simulator.portal;

import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_DEVICE;
import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.NO_SUCH_SERVER;

import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.DeviceSelection;
import dev.espalier.mdm.simulator.DeviceSnapshot;
import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.PortalTask;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.device.Registry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An organization: its people, its servers, its devices, and whether it accepted the terms. */
public final class Organization implements SimulatedOrganization {

    private final World world;
    private final Letterhead letterhead;
    private final Staff staff;
    private final List<String> locations = new ArrayList<>();
    private final ServerRack rack;
    private final DeviceDesk desk;
    private final UnitOffice office;
    private boolean termsPending;

    Organization(World world, Letterhead letterhead) {
        this.world = world;
        this.letterhead = letterhead;
        this.rack = new ServerRack(this);
        this.desk = new DeviceDesk(world, new Registry());
        this.office = new UnitOffice(this);
        this.locations.add(letterhead.name());
        this.staff = new Staff(this, letterhead.founder());
    }

    @Override
    public String id() {
        return letterhead.id();
    }

    @Override
    public String name() {
        return letterhead.name();
    }

    @Override
    public SimulatedPerson administrator() {
        return staff.founder();
    }

    @Override
    public SimulatedPerson addPerson(String account, PortalRole role) {
        return world.locked(() -> staff.add(account, role));
    }

    @Override
    public Optional<SimulatedPerson> person(String account) {
        return world.locked(() -> staff.find(account).map(person -> person));
    }

    @Override
    public List<SimulatedPerson> people() {
        return world.locked(() -> List.copyOf(staff.all()));
    }

    @Override
    public void createLocation(SimulatedPerson by, String name) {
        world.locked(() -> {
            require(by, PortalTask.EDIT_LOCATIONS);
            locations.add(name);
        });
    }

    @Override
    public List<String> locations() {
        return world.locked(() -> List.copyOf(locations));
    }

    @Override
    public SimulatedServer createServer(SimulatedPerson by, String name) {
        return world.locked(() -> {
            require(by, PortalTask.MANAGE_SERVERS);
            return rack.create(name);
        });
    }

    @Override
    public SimulatedServer server(String name) {
        return world.locked(() ->
                rack.named(name).orElseThrow(() -> new PortalRefusedException(NO_SUCH_SERVER, name + " in " + name())));
    }

    @Override
    public List<SimulatedServer> servers() {
        return world.locked(() -> List.copyOf(rack.all()));
    }

    @Override
    public SeededFleet seed(DeviceFleet fleet) {
        return world.locked(() -> desk.deliver(fleet));
    }

    @Override
    public void addDevice(String serial, DeviceKind kind) {
        world.locked(() -> desk.add(serial.trim().toUpperCase(Locale.ROOT), kind));
    }

    @Override
    public DeviceSelection devices(Collection<String> serials) {
        return new Selection(this, staff.founder(), List.copyOf(serials));
    }

    @Override
    public Optional<DeviceSnapshot> device(String serial) {
        return world.locked(() -> desk.find(serial).map(desk::snapshot));
    }

    @Override
    public void replace(String original, String replacement) {
        world.locked(() -> desk.replace(
                desk.find(original).orElseThrow(() -> new PortalRefusedException(NO_SUCH_DEVICE, original)),
                replacement.trim().toUpperCase(Locale.ROOT)));
    }

    @Override
    public void publishTerms() {
        world.locked(() -> {
            termsPending = true;
        });
    }

    @Override
    public void acceptTerms(SimulatedPerson by) {
        world.locked(() -> {
            require(by, PortalTask.ACCEPT_TERMS);
            termsPending = false;
        });
    }

    @Override
    public SimulatedUnit createUnit(SimulatedPerson by, String name) {
        return world.locked(() -> {
            require(by, PortalTask.EDIT_LOCATIONS);
            if (!locations.contains(name)) {
                locations.add(name);
            }
            return office.create(name);
        });
    }

    @Override
    public List<SimulatedUnit> units() {
        return world.locked(() -> List.copyOf(office.all()));
    }

    public Letterhead letterhead() {
        return letterhead;
    }

    public boolean termsPending() {
        return termsPending;
    }

    public DeviceDesk desk() {
        return desk;
    }

    Staff staff() {
        return staff;
    }

    UnitOffice office() {
        return office;
    }

    World world() {
        return world;
    }

    ServerRack rack() {
        return rack;
    }

    void require(SimulatedPerson by, PortalTask task) {
        staff.require(by, task);
    }
}
