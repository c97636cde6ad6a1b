package dev.espalier.mdm.spi.invite;

import dev.espalier.mdm.domain.invite.UserReading;
import dev.espalier.mdm.domain.shared.IntegrationId;

/** How far each unit's users have been read. It is only ever written under the unit's lease. */
public interface UserReadingStore {

    /**
     * Loads a state.
     *
     * @param unit which unit
     * @return its state; the initial one if none was stored
     */
    UserReading find(IntegrationId unit);

    /**
     * Stores a state.
     *
     * @param reading the state
     */
    void put(UserReading reading);
}
