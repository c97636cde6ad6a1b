package dev.espalier.mdm.simulator;

import java.time.Instant;

/**
 * Some devices of an organization, with what people do to them in the portal and what happens to them elsewhere.
 *
 * <p>Steps in the portal are taken by the organization's founder unless {@link #by} names somebody else. An unknown serial number
 * refuses the whole step.
 */
public interface DeviceSelection {

    /**
     * Returns the same devices, handled by somebody else.
     *
     * @param person who takes the next steps
     * @return the selection in that person's hands
     */
    DeviceSelection by(SimulatedPerson person);

    /**
     * Assigns the devices, moving those that are assigned elsewhere.
     *
     * @param server the server that gets them
     */
    void assignTo(SimulatedServer server);

    /** Takes the devices away from their servers; they stay in the organization. */
    void unassign();

    /** Releases the devices from the organization, for good. */
    void release();

    /**
     * Writes an asset tag.
     *
     * @param tag the tag
     */
    void assetTag(String tag);

    /**
     * Sets the date by which the devices must have moved to their server.
     *
     * @param deadline the date
     */
    void migrateBy(Instant deadline);

    /** Clears the migration deadline. */
    void clearDeadline();

    /** Lets the devices start up after being erased: an assigned profile becomes pushed. */
    void activate();

    /** Locks the devices by their users, so that the organization can't lock them any more. */
    void lockByUser();

    /** Unlocks the devices, whoever locked them. */
    void unlock();
}
