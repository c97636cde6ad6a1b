package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.content.UnitState;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.content.UnitStateStore;

/** How far units have been read. */
record InMemoryUnitStates(AccountTables tables) implements UnitStateStore {

    @Override
    public UnitState find(IntegrationId unit) {
        return tables.unitStates.find(unit.toString()).orElseGet(() -> UnitState.initial(unit));
    }

    @Override
    public void put(UnitState state) {
        tables.unitStates.put(state.unit().toString(), state);
    }
}
