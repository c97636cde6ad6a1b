package dev.espalier.mdm.simulator;

/** The device families that a fleet is made of. */
public enum DeviceKind {
    /** A tablet; every eighth has cellular radio. */
    IPAD,
    /** A Mac. */
    MAC,
    /** A phone, always with cellular radio. */
    IPHONE,
    /** An Apple TV with Ethernet. */
    APPLE_TV,
    /** An Apple Vision. */
    VISION
}
