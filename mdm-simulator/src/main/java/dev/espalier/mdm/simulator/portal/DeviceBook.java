package dev.espalier.mdm.simulator.portal;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.device.DeviceState;
import dev.espalier.mdm.simulator.device.Fleet;
import dev.espalier.mdm.simulator.device.Operation;
import dev.espalier.mdm.simulator.device.Operation.Type;
import dev.espalier.mdm.simulator.device.OperationLog;
import dev.espalier.mdm.simulator.device.Roll;

/** The devices of one server: who is assigned now, and what happened since the beginning. */
public final class DeviceBook {

    private final World world;
    private final Roll roll;
    private final OperationLog log = new OperationLog();

    DeviceBook(World world, Roll roll) {
        this.world = world;
        this.roll = roll;
    }

    public Roll roll() {
        return roll;
    }

    public OperationLog log() {
        return log;
    }

    void arrive(Fleet fleet) {
        roll.join(fleet);
        log.append(fleet);
    }

    void join(DeviceState device, Type type) {
        roll.join(device);
        int late = type == Type.ADDED && world.behavior().get(Choice.ADDED_A_SECOND_LATER) ? 1 : 0;
        log.append(new Operation(type, device.placement().assignedAt() + late, device, false));
    }

    void leave(DeviceState device, boolean replaced) {
        roll.leave(device, log.length());
        log.append(new Operation(Type.DELETED, world.second(), device, replaced));
    }

    /** A new assignment to the same server gives the device a new place in the order. */
    void move(DeviceState before, DeviceState after) {
        roll.leave(before, log.length());
        roll.join(after);
        note(after);
    }

    void note(DeviceState device) {
        log.append(new Operation(Type.MODIFIED, world.second(), device, false));
    }

    long lastOperationAt() {
        return log.lastAt();
    }
}
