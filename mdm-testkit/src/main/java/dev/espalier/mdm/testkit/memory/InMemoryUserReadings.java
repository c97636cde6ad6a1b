package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.invite.UserReading;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.invite.UserReadingStore;

/** How far users have been read, by unit. */
record InMemoryUserReadings(AccountTables tables) implements UserReadingStore {

    @Override
    public UserReading find(IntegrationId unit) {
        return tables.userReadings.find(unit.toString()).orElseGet(() -> UserReading.initial(unit));
    }

    @Override
    public void put(UserReading reading) {
        tables.userReadings.put(reading.unit().toString(), reading);
    }
}
