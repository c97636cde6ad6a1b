package dev.espalier.mdm.spi.device;

import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.shared.IntegrationId;

/** How far each server's devices have been read. It is only ever written under the server's lease. */
public interface SyncStateStore {

    /**
     * Loads a state.
     *
     * @param server which integration
     * @return its state; the initial one if none was stored
     */
    SyncState find(IntegrationId server);

    /**
     * Stores a state.
     *
     * @param state the state
     */
    void put(SyncState state);
}
