package dev.espalier.mdm.simulator;

/** What becomes of a server token when the person who downloaded it loses the role for it; Apple does not say. */
public enum RoleLoss {
    /** The token goes on working. */
    NONE,
    /** Reads work, whatever changes something is answered with ACCESS_DENIED. */
    READ_ONLY,
    /** The token is dead until the role is given back. */
    DEAD
}
