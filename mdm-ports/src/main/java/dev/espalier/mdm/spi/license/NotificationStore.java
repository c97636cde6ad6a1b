package dev.espalier.mdm.spi.license;

import java.time.Instant;

/** Which notifications were taken in already: Apple sends some of them twice. */
public interface NotificationStore {

    /**
     * Notes a notification.
     *
     * @param id Apple's id of it, at most 100 characters
     * @param now the present
     * @return false if it was noted before
     */
    boolean first(String id, Instant now);

    /**
     * Forgets notifications, which Apple does not repeat any more.
     *
     * @param before those that were noted before then
     */
    void forget(Instant before);
}
