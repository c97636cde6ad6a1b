package dev.espalier.mdm.failure;

/**
 * The product's inventory or directory cannot tell now. Nothing follows from that: what it does not say is not unknown, it
 * is open. Ask again later.
 */
public class UnavailableException extends MdmException {
    private static final long serialVersionUID = 1L;

    /**
     * Something that cannot be asked.
     *
     * @param message what cannot be asked, and what to do next
     */
    public UnavailableException(String message) {
        super(message);
    }

    /**
     * Something that could not be asked, with a deeper cause.
     *
     * @param message what could not be asked, and what to do next
     * @param cause the deeper cause
     */
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
