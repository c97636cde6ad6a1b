package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.Hint;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Which notifications were taken in already, for Apple sends some of them twice, and what they give reason to look at. It
 * is written without the unit's lease: a notification waits for nobody.
 */
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
     * Forgets notifications, which Apple does not repeat any more. Hints stay.
     *
     * @param before those that were noted before then
     */
    void forget(Instant before);

    /**
     * Keeps a hint until somebody followed it.
     *
     * @param unit about which unit
     * @param hint the hint, with an id that no other one has
     */
    void hint(IntegrationId unit, Kept hint);

    /**
     * Lists hints that nobody followed yet.
     *
     * @param unit about which unit
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the hints, in the order of their ids
     */
    List<Kept> hints(IntegrationId unit, int max);

    /**
     * Removes hints that were followed.
     *
     * @param ids their ids, at most {@link Page#MAX}
     */
    void followed(Collection<String> ids);

    /**
     * A hint on file.
     *
     * @param id its id, at most 100 characters: that of the notification that brought it, or one of our own
     * @param hint the hint
     */
    record Kept(String id, Hint hint) {}
}
