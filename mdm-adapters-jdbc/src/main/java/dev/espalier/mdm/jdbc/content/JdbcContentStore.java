package dev.espalier.mdm.jdbc.content;

import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.location.Selections;
import dev.espalier.mdm.spi.content.ContentStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Units of Apps and Books in the table {@code content_integration}. */
public final class JdbcContentStore implements ContentStore {
    private static final String UNITS = """
            select u.*, array(
                select l.location_id from location_selection l
                where l.account_id = u.account_id and l.integration_id = u.id) as selected
            from content_integration u where u.account_id = :account""";

    private static final String SELECTING = UNITS + """

            and u.id in (
                select l.integration_id from location_selection l
                where l.account_id = :account and l.location_id = :location)
            order by u.account_id, u.id""";

    /** Comes before every random id. */
    private static final UUID START = new UUID(0, 0);

    private final AccountSql sql;
    private final Selections selections;

    /** Reads and writes an account's units inside a transaction. */
    public JdbcContentStore(AccountSql sql) {
        this.sql = sql;
        this.selections = new Selections(sql);
    }

    @Override
    public Optional<ContentIntegration> find(IntegrationId id) {
        return sql.query(UNITS + " and u.id = :id")
                .bind("id", id.value())
                .map(Row.as(UnitRow::from))
                .findOne();
    }

    @Override
    public Optional<ContentIntegration> byUnit(UnitId unit) {
        return sql.query(UNITS + " and u.unit_id = :unit and u.deleted_at is null")
                .bind("unit", unit.value())
                .map(Row.as(UnitRow::from))
                .findFirst();
    }

    @Override
    public Page<ContentIntegration> list(String after, int max) {
        var rows = sql.query(UNITS + " and u.id > :after order by u.account_id, u.id fetch first :rows rows only")
                .bind("after", after.isEmpty() ? START : UUID.fromString(after))
                .bind("rows", Pages.reading(max))
                .map(Row.as(UnitRow::from))
                .list();
        return Pages.of(rows, max, unit -> unit.id().toString());
    }

    @Override
    public List<ContentIntegration> selecting(LocationId location) {
        return sql.query(SELECTING)
                .bind("location", location.value())
                .map(Row.as(UnitRow::from))
                .list();
    }

    @Override
    public void add(ContentIntegration integration) {
        sql.insert(UnitRow.TABLE, List.of(integration));
        selections.replace(integration.id(), integration.scope());
    }

    @Override
    public ContentIntegration update(ContentIntegration integration) {
        if (!sql.replace(UnitRow.CHANGES, integration, integration.version().value())) {
            throw new StaleVersionException("The unit of Apps and Books " + integration.id());
        }
        selections.replace(integration.id(), integration.scope());
        return ContentIntegration.builder()
                .from(integration)
                .version(integration.version().next())
                .build();
    }
}
