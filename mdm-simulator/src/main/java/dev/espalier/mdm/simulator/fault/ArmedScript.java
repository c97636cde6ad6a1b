package dev.espalier.mdm.simulator.fault;

/** A script that waits for calls. */
final class ArmedScript {

    private final String path;
    private final String method;
    private final Fault fault;
    private int passing;
    private int remaining;

    ArmedScript(String path, String method, Fault fault, int passing, int remaining) {
        this.path = path;
        this.method = method;
        this.fault = fault;
        this.passing = passing;
        this.remaining = remaining;
    }

    boolean concerns(String calledMethod, String calledPath) {
        return (path.equals("*") || path.equals(calledPath)) && (method.isEmpty() || method.equals(calledMethod));
    }

    /** Counts a call, and tells whether the script plays for it. */
    boolean playsNow() {
        if (passing > 0) {
            passing--;
            return false;
        }
        return remaining > 0;
    }

    Fault play() {
        if (remaining < Integer.MAX_VALUE) {
            remaining--;
        }
        return fault;
    }

    long remaining() {
        return remaining;
    }
}
