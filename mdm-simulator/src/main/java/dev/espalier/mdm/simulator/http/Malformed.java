package dev.espalier.mdm.simulator.http;

import java.io.IOException;

/** A request that can't be read to its end; the connection is of no use after it. */
final class Malformed extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Malformed(int status, String what) {
        super(what);
        this.status = status;
    }

    int status() {
        return status;
    }
}
