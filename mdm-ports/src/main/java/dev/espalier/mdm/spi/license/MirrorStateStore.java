package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.MirrorState;
import dev.espalier.mdm.domain.shared.IntegrationId;

/** How far each unit's licenses have been read. It is only ever written under the unit's lease. */
public interface MirrorStateStore {

    /**
     * Loads a state.
     *
     * @param unit which unit
     * @return its state; the initial one if none was stored
     */
    MirrorState find(IntegrationId unit);

    /**
     * Stores a state.
     *
     * @param state the state
     */
    void put(MirrorState state);

    /**
     * Removes a state.
     *
     * @param unit which unit
     */
    void remove(IntegrationId unit);
}
