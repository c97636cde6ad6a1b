package dev.espalier.mdm.spi;

import dev.espalier.mdm.spi.location.AccountStore;
import dev.espalier.mdm.spi.server.DoubleHoldings;

/** What belongs to no account, for the time of one transaction. */
public interface Installation {

    /**
     * All accounts.
     *
     * @return the store
     */
    AccountStore accounts();

    /**
     * Which Apple servers may be held by several accounts.
     *
     * @return the store
     */
    DoubleHoldings doubleHoldings();
}
