package dev.espalier.mdm.spi.content;

import dev.espalier.mdm.domain.content.UnitState;
import dev.espalier.mdm.domain.shared.IntegrationId;

/** How far each unit's assets and assignments have been read. It is only ever written under the unit's lease. */
public interface UnitStateStore {

    /**
     * Loads a state.
     *
     * @param unit which integration
     * @return its state; the initial one if none was stored
     */
    UnitState find(IntegrationId unit);

    /**
     * Stores a state.
     *
     * @param state the state
     */
    void put(UnitState state);
}
