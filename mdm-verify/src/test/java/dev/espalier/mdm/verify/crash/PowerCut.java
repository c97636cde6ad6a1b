package dev.espalier.mdm.verify.crash;

/** The process is gone. Nothing that is written to handle exceptions may handle this. */
final class PowerCut extends Error {

    private static final long serialVersionUID = 1L;

    PowerCut() {
        super("the process is gone", null, false, false);
    }
}
