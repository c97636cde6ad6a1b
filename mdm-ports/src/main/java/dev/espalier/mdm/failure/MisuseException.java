package dev.espalier.mdm.failure;

/** The library was wired or called in a way that cannot work. The program has to be changed. */
public class MisuseException extends MdmException {
    private static final long serialVersionUID = 1L;

    /**
     * A wrong use.
     *
     * @param message what is wrong and how it is done right
     */
    public MisuseException(String message) {
        super(message);
    }
}
