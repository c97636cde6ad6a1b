package dev.espalier.mdm.simulator;

import java.time.Duration;
import java.util.List;

/**
 * What Apple says of its own accord: notifications, their attempts, and what goes wrong with them.
 *
 * <p>A notification is tried at once, after one minute and after four, by the virtual clock, until it is answered with any 2xx.
 * Those for one address are sent one after the other. Nobody waits for them; who wants to calls {@link #settle}.
 */
public interface Notifications {

    /** How many notifications are remembered. */
    int CAPACITY = 5_000;

    /**
     * Lists the notifications, the tests of addresses among them.
     *
     * @return the last ones, in the order in which they were posted
     */
    List<SentNotification> all();

    /**
     * Begins a script for the next notifications of a type. Scripts play in the order in which they were armed.
     *
     * @param type for example {@code ASSET_COUNT}; {@code *} is every type
     * @return the script, to be armed
     */
    NotificationScript onNext(String type);

    /** Disarms every script and forgets the notifications that have come to an end. */
    void clear();

    /**
     * Waits until everything that is due has been tried.
     *
     * @param patience how long at most, in real time
     * @return whether nothing is due any more
     */
    boolean settle(Duration patience);
}
