package dev.espalier.mdm.simulator;

/** What becomes of somebody who follows an invitation. */
public enum InvitationOutcome {
    /** The Apple Account is bound to the user. */
    ACCEPTED,
    /** There is no such invitation, or its user is not waiting for one any more. */
    NO_LONGER_VALID,
    /** The Apple Account is bound to another user of the unit already. */
    ACCOUNT_TAKEN
}
