package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Migration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.List;

/** Which items are under way from users to devices. A unit has few of them at a time. */
public interface MigrationStore {

    /**
     * Adds a migration, or replaces it.
     *
     * @param migration the migration
     */
    void put(Migration migration);

    /**
     * Lists a unit's migrations, in order of their items.
     *
     * @param unit of which unit
     * @return all of them
     */
    List<Migration> of(IntegrationId unit);

    /**
     * Removes a migration.
     *
     * @param unit of which unit
     * @param asset of which item
     */
    void remove(IntegrationId unit, AssetKey asset);
}
