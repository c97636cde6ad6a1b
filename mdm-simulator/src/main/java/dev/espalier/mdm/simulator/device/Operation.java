package dev.espalier.mdm.simulator.device;

/**
 * One entry of a server's operation log.
 *
 * @param type what happened
 * @param at epoch second
 * @param device the device as it was at that moment
 * @param replaced whether it left because it was replaced
 */
public record Operation(Type type, long at, DeviceState device, boolean replaced) {

    /** The words of the wire, in lower case. */
    public enum Type {
        ADDED,
        MODIFIED,
        DELETED
    }
}
