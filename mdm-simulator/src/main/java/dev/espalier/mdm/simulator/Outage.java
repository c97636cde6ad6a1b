package dev.espalier.mdm.simulator;

/** How Apple is away. */
public enum Outage {
    /** Every request is answered with 503 and nothing else. */
    UNAVAILABLE,
    /** Every request is answered with 503 and {@code Retry-After: 120}, which is not to be taken as a promise. */
    ANNOUNCED,
    /** Every connection ends without an answer. */
    UNREACHABLE
}
