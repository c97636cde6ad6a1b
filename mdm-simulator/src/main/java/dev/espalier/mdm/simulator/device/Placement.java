package dev.espalier.mdm.simulator.device;

/**
 * Where a device is assigned.
 *
 * @param server identifier of the server, empty if none
 * @param assignedAt epoch second
 * @param assignedBy account of the person, or −1 for automatic assignment
 */
public record Placement(String server, long assignedAt, String assignedBy) {

    public static final Placement NONE = new Placement("", 0, "");

    public boolean isNone() {
        return server.isEmpty();
    }
}
