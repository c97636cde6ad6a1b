package dev.espalier.mdm.testkit.crash;

/** The process has died; nothing that it does from here on has any effect. */
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String step) {
        super("The process died at " + step, null, false, false);
    }
}
