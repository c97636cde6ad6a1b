package dev.espalier.mdm.simulator.device;

import java.util.function.UnaryOperator;

/**
 * A device at a moment.
 *
 * @param unit the hardware
 * @param placement where it is assigned
 * @param profile what Apple knows about its profile
 * @param marks what else is noted
 */
public record DeviceState(Unit unit, Placement placement, ProfileStanding profile, Marks marks) {

    static DeviceState fresh(Unit unit) {
        return new DeviceState(unit, Placement.NONE, ProfileStanding.NONE, Marks.NONE);
    }

    public String serial() {
        return unit.serial();
    }

    public boolean isOn(String server) {
        return placement.server().equals(server);
    }

    public DeviceState placed(Placement next) {
        return new DeviceState(unit, next, profile, marks);
    }

    public DeviceState with(ProfileStanding next) {
        return new DeviceState(unit, placement, next, marks);
    }

    public DeviceState marked(UnaryOperator<Marks> change) {
        return new DeviceState(unit, placement, profile, change.apply(marks));
    }
}
