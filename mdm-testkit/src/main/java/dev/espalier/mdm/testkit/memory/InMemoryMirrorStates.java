package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.MirrorState;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.license.MirrorStateStore;

/** How far licenses have been read, by unit. */
record InMemoryMirrorStates(AccountTables tables) implements MirrorStateStore {

    @Override
    public MirrorState find(IntegrationId unit) {
        return tables.mirrorStates.find(unit.toString()).orElseGet(() -> MirrorState.initial(unit));
    }

    @Override
    public void put(MirrorState state) {
        tables.mirrorStates.put(state.unit().toString(), state);
    }

    @Override
    public void remove(IntegrationId unit) {
        tables.mirrorStates.remove(unit.toString());
    }
}
