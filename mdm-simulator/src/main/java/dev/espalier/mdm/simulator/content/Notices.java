package dev.espalier.mdm.simulator.content;

import java.net.URI;
import tools.jackson.databind.node.ObjectNode;

/** Tells device management services what has happened. */
public interface Notices {

    /**
     * Sends a notification some time; called with the simulator's lock held, so it must not wait for anything.
     *
     * @param unit whose service is told; its {@link Unit#config} says where
     * @param type for example {@code ASSET_COUNT}
     * @param envelope the whole notification, {@code notificationId} included
     */
    void emit(Unit unit, String type, ObjectNode envelope);

    /**
     * Tells whether Apple would send anything there.
     *
     * @param url an address
     * @return whether it is secure enough
     */
    boolean takes(URI url);

    /**
     * Sends a test at once and waits for its outcome; called without the lock.
     *
     * @param url where to
     * @param secret what the service is to recognize
     * @param json the whole notification
     * @return whether it was answered with 2xx
     */
    boolean probe(URI url, String secret, String json);
}
