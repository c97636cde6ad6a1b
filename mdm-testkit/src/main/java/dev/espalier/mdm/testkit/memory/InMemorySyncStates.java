package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.device.SyncStateStore;

/** How far devices have been read. */
record InMemorySyncStates(AccountTables tables) implements SyncStateStore {

    @Override
    public SyncState find(IntegrationId server) {
        return tables.syncStates.find(server.toString()).orElseGet(() -> SyncState.initial(server));
    }

    @Override
    public void put(SyncState state) {
        tables.syncStates.put(state.server().toString(), state);
    }
}
