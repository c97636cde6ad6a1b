package dev.espalier.mdm.domain.content;

/** When licenses of a unit come back by themselves; each is on or off. */
public enum ReclaimPolicy {
    /** When a device was released at Apple. */
    RELEASED_DEVICES,
    /** When a device or a person left the scope. */
    LEFT_SCOPE,
    /** When a user was retired. */
    RETIRED_USERS
}
