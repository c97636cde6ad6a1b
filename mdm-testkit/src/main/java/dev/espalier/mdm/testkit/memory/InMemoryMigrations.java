package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Migration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.license.MigrationStore;
import java.util.List;

/** Items under way from users to devices. */
record InMemoryMigrations(AccountTables tables) implements MigrationStore {

    @Override
    public void put(Migration migration) {
        tables.migrations.put(key(migration.unit(), migration.asset()), migration);
    }

    @Override
    public List<Migration> of(IntegrationId unit) {
        return tables.migrations
                .rows()
                .filter(migration -> migration.unit().equals(unit))
                .toList();
    }

    @Override
    public void remove(IntegrationId unit, AssetKey asset) {
        tables.migrations.remove(key(unit, asset));
    }

    private static String key(IntegrationId unit, AssetKey asset) {
        return unit + " " + asset.text();
    }
}
