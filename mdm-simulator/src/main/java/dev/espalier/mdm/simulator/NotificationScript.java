package dev.espalier.mdm.simulator;

import java.time.Duration;

/**
 * What goes wrong with the next notifications of one type. Nothing happens before the script is armed with {@link #once},
 * {@link #times} or {@link #always}.
 */
public interface NotificationScript {

    /**
     * Says what goes wrong.
     *
     * @param how by default they are dropped
     * @return this
     */
    NotificationScript goes(NotificationFault how);

    /**
     * Says how late a delayed notification is.
     *
     * @param delay by the virtual clock; ten minutes unless said otherwise
     * @return this
     */
    NotificationScript by(Duration delay);

    /** Arms the script for one notification. */
    default void once() {
        times(1);
    }

    /**
     * Arms the script for some notifications.
     *
     * @param notifications how many
     */
    void times(int notifications);

    /** Arms the script until {@link Notifications#clear}. */
    default void always() {
        times(Integer.MAX_VALUE);
    }
}
