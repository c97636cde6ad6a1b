package dev.espalier.mdm.simulator.control;

/** The path names something that does not exist. */
final class NotThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotThereException(String what) {
        super("there is no " + what);
    }
}
