package dev.espalier.mdm.simulator;

import java.time.LocalDate;
import java.util.List;

/** The seats of auto-renewable subscriptions of one unit. They can be bought once the device management service has said so. */
public interface SimulatedSubscriptions {

    /**
     * Tells whether the device management service has enabled subscriptions.
     *
     * @return whether seats can be bought
     */
    boolean enabled();

    /**
     * Buys seats.
     *
     * @param parentAdamId number of the app that they belong to, 0 for none
     * @param adamId number of the subscription
     * @param renewing seats that go on in the next period
     * @param expiring seats that do not
     * @param periodEnd last day of the period, which is a month for all further ones
     */
    void buy(long parentAdamId, long adamId, int renewing, int expiring, LocalDate periodEnd);

    /**
     * Pauses a subscription or lets it go on.
     *
     * @param adamId number of the subscription
     * @param paused whether it is paused
     */
    void pause(long adamId, boolean paused);

    /**
     * Reads the subscriptions, also former ones.
     *
     * @return in the order in which the unit got them
     */
    List<SubscriptionSnapshot> all();
}
