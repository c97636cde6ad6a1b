package dev.espalier.mdm.simulator.content;

import java.net.URI;
import tools.jackson.databind.node.ObjectNode;

/** Delivers nothing; every test succeeds. */
public final class Silent implements Notices {

    @Override
    public void emit(Unit unit, String type, ObjectNode envelope) {
        // Nobody listens; the unit itself keeps what was told.
    }

    @Override
    public boolean takes(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null;
    }

    @Override
    public boolean probe(URI url, String secret, String json) {
        return true;
    }
}
