package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.license.StoreFactsStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the store said, by unit and item. */
record InMemoryStoreFacts(AccountTables tables) implements StoreFactsStore {

    @Override
    public Optional<StoreFacts> find(IntegrationId unit, AdamId item) {
        return tables.catalog.find(key(unit, item)).flatMap(CatalogRow::facts);
    }

    @Override
    public void put(IntegrationId unit, StoreFacts facts, Instant nextLookup) {
        store(new CatalogRow(unit, facts.item(), Optional.of(facts), nextLookup));
    }

    @Override
    public void postpone(IntegrationId unit, AdamId item, Instant nextLookup) {
        store(new CatalogRow(unit, item, find(unit, item), nextLookup));
    }

    private void store(CatalogRow row) {
        tables.catalog.put(key(row.unit(), row.item()), row);
    }

    @Override
    public List<AdamId> due(IntegrationId unit, Instant now, int max) {
        Pages.checkMax(max);
        return tables.assets
                .rows()
                .filter(asset -> asset.unit().equals(unit) && asset.present())
                .map(Asset::key)
                .map(asset -> asset.item())
                .distinct()
                .filter(item -> due(unit, item, now))
                .limit(max)
                .toList();
    }

    private boolean due(IntegrationId unit, AdamId item, Instant now) {
        return tables.catalog
                .find(key(unit, item))
                .filter(row -> row.nextLookup().isAfter(now))
                .isEmpty();
    }

    @Override
    public void removeAll(IntegrationId unit) {
        tables.catalog.keys().stream()
                .filter(key -> key.unit().equals(unit.toString()))
                .forEach(tables.catalog::remove);
    }

    static LicenseKey key(IntegrationId unit, AdamId item) {
        return new LicenseKey(unit.toString(), item.value(), "");
    }
}
