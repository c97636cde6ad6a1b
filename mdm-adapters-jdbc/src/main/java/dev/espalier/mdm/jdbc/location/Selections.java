package dev.espalier.mdm.jdbc.location;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Table;
import java.util.Collection;
import java.util.Set;

/** The locations that integrations were restricted to, in the table {@code location_selection}. */
public final class Selections {
    private static final Table<Selection> TABLE = Table.<Selection>named("location_selection")
            .key("integration_id", UUID, selection -> selection.integration().value())
            .key("location_id", TEXT, selection -> selection.location().value());

    private static final String CLEAR = """
            delete from location_selection where account_id = :account and integration_id = :integration""";

    private final AccountSql sql;

    /** Writes selections inside a transaction. */
    public Selections(AccountSql sql) {
        this.sql = sql;
    }

    /** Keeps an integration's scope in place of the one it had. */
    public void replace(IntegrationId integration, LocationScope scope) {
        sql.update(CLEAR).bind("integration", integration.value()).execute();
        Collection<LocationId> selected =
                scope.match(all -> Set.<LocationId>of(), LocationScope.SelectedLocations::locations);
        sql.insert(
                TABLE,
                selected.stream()
                        .map(location -> new Selection(integration, location))
                        .toList());
    }

    private record Selection(IntegrationId integration, LocationId location) {}
}
