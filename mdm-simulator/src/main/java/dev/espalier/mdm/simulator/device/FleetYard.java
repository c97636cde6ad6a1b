package dev.espalier.mdm.simulator.device;

import dev.espalier.mdm.simulator.DeviceFleet;

/** Where fleets come from: numbers them, so that no two of them share a serial number. */
public final class FleetYard {

    private static final int FLEETS = 1024;

    private final long seed;
    private int number;

    public FleetYard(long seed) {
        this.seed = seed;
    }

    public Fleet unassigned(DeviceFleet order) {
        return new Fleet(order, next(), seed, Placement.NONE);
    }

    /** A fleet that is delivered to a server by automatic assignment: the last device now, if nothing else came later. */
    public Fleet assigned(DeviceFleet order, String server, long now, long notBefore) {
        long from = Math.max(Fleet.beginning(order.size(), now), notBefore);
        return new Fleet(order, next(), seed, new Placement(server, from, "-1"));
    }

    private int next() {
        if (number == FLEETS) {
            throw new IllegalStateException("a simulator has at most " + FLEETS + " fleets");
        }
        return number++;
    }
}
