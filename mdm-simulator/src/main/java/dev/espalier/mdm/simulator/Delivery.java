package dev.espalier.mdm.simulator;

/** How far an answer gets. */
public enum Delivery {
    /** Whole. */
    WHOLE,
    /** The connection ends before the request is carried out. */
    DROPPED,
    /** The request is carried out, then the connection ends without an answer. */
    LOST,
    /** The connection ends after half the body. */
    CUT,
    /** Half the body, then silence until {@link Faults#clear} or the end of the simulator. */
    HALF_THEN_SILENCE,
    /** Half the body, delivered as if it were whole. */
    HALF
}
