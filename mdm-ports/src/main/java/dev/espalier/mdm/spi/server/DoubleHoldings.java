package dev.espalier.mdm.spi.server;

import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.failure.MisuseException;

/** Which servers and units of Apps and Books an operator allows to be held by several accounts (rule S3). */
public interface DoubleHoldings {

    /**
     * Allows it.
     *
     * @param serverUuid the server's identity at Apple
     */
    void allow(String serverUuid);

    /**
     * Allows it for a unit of Apps and Books.
     *
     * @param unit Apple's id of the unit
     */
    default void allowUnit(UnitId unit) {
        throw new MisuseException("This storage keeps no units of Apps and Books.");
    }
}
