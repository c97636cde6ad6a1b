package dev.espalier.mdm.failure;

/** The storage could not be reached or could not do what was asked. Nothing of the transaction was kept. */
public class StorageException extends MdmException {
    private static final long serialVersionUID = 1L;

    /**
     * The storage failed.
     *
     * @param message what was tried and what to look at
     * @param cause the storage's own failure
     */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * The storage holds something that it should not.
     *
     * @param message what was found and what to look at
     */
    public StorageException(String message) {
        super(message);
    }
}
