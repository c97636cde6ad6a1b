package dev.espalier.mdm.failure;

/** Somebody else changed the thing in between. Load it again, decide again, try again. */
public class StaleVersionException extends MdmException {
    private static final long serialVersionUID = 1L;

    /**
     * A change that started from an old state.
     *
     * @param thing what was to be changed, by kind and id
     */
    public StaleVersionException(String thing) {
        super(thing + " was changed meanwhile; load it again and repeat the change.");
    }
}
