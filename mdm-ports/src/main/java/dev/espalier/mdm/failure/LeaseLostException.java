package dev.espalier.mdm.failure;

/**
 * The right to work on a subject has gone to somebody else, for example because this process stood still for too long.
 * Nothing of the transaction was kept; stop, and leave the work to the other.
 */
public class LeaseLostException extends MdmException {
    private static final long serialVersionUID = 1L;

    /**
     * A lease that is no longer held.
     *
     * @param subject what it was for
     */
    public LeaseLostException(String subject) {
        super("The work on " + subject + " has been taken over by another process; this one stops.");
    }
}
