package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.spi.content.ContentStore;
import java.util.List;
import java.util.Optional;

/** Units of Apps and Books. */
record InMemoryUnits(AccountTables tables) implements ContentStore {

    @Override
    public Optional<ContentIntegration> find(IntegrationId id) {
        return tables.units.find(id.toString());
    }

    @Override
    public Optional<ContentIntegration> byUnit(UnitId unit) {
        return tables.units
                .rows()
                .filter(ContentIntegration::active)
                .filter(integration -> integration.details().unit().equals(unit))
                .findFirst();
    }

    @Override
    public Page<ContentIntegration> list(String after, int max) {
        return Pages.cut(tables.units.rows(), unit -> unit.id().toString(), after, max);
    }

    @Override
    public List<ContentIntegration> selecting(LocationId location) {
        return tables.units
                .rows()
                .filter(unit -> unit.scope()
                        .match(all -> false, selected -> selected.locations().contains(location)))
                .toList();
    }

    @Override
    public void add(ContentIntegration integration) {
        tables.units.put(integration.id().toString(), integration);
    }

    @Override
    public ContentIntegration update(ContentIntegration integration) {
        var before = find(integration.id()).map(ContentIntegration::version);
        if (!before.equals(Optional.of(integration.version()))) {
            throw new StaleVersionException("The unit of Apps and Books " + integration.id());
        }
        var stored = ContentIntegration.builder()
                .from(integration)
                .version(integration.version().next())
                .build();
        tables.units.put(integration.id().toString(), stored);
        return stored;
    }
}
