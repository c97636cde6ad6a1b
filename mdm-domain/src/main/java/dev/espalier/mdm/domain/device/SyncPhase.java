package dev.espalier.mdm.domain.device;

/** Which list is being read. */
public enum SyncPhase {
    /** All devices (Apple: Get a List of Devices). */
    FULL,
    /** What changed since a cursor (Apple: Sync the List of Devices). */
    CHANGES
}
