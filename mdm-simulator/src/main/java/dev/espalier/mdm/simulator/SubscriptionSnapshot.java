package dev.espalier.mdm.simulator;

import java.time.LocalDate;

/**
 * The seats of a subscription at one moment.
 *
 * @param adamId its number in the store
 * @param status {@code ACTIVE}, {@code INACTIVE} or {@code PAUSED}
 * @param periodEnd last day of the period
 * @param assigned seats that somebody has, by how they were assigned
 * @param available seats that nobody has
 * @param total seats that are owned
 */
public record SubscriptionSnapshot(
        long adamId, String status, LocalDate periodEnd, Seats assigned, Seats available, Seats total) {

    /**
     * A number of seats.
     *
     * @param renewing those that go on in the next period
     * @param expiring those that do not
     */
    public record Seats(int renewing, int expiring) {}
}
