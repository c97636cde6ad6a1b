package dev.espalier.mdm.domain.device;

/** What Apple answered for one device of an assignment (Apple: Assign a Profile). */
public enum AssignmentOutcome {
    /** Apple recorded the profile; it is to be read back. */
    ACCEPTED,
    /** Apple could not say why, or left the device out of its answer. */
    FAILED,
    /** The device got too many assignments lately. */
    THROTTLED,
    /** The device is not at this server. */
    NOT_ACCESSIBLE
}
