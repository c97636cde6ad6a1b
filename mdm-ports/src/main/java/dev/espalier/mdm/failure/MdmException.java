package dev.espalier.mdm.failure;

/** Something did not work. */
public class MdmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure without a deeper cause.
     *
     * @param message what did not work and what to do next
     */
    public MdmException(String message) {
        super(message);
    }

    /**
     * A failure with a deeper cause.
     *
     * @param message what did not work and what to do next
     * @param cause the deeper cause
     */
    public MdmException(String message, Throwable cause) {
        super(message, cause);
    }
}
