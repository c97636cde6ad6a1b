package dev.espalier.mdm.jdbc.license;

import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.Installable;
import dev.espalier.mdm.domain.license.ProductType;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.license.InstallableStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What may be installed, in the table {@code license_installable}. */
public final class JdbcInstallableStore implements InstallableStore {
    private static final String NAME = "license_installable";

    private static final Table<Installable> TABLE = Table.<Installable>named(NAME)
            .key("unit_id", UUID, entry -> entry.unit().value())
            .key("asset", TEXT, entry -> entry.license().asset().text())
            .key("assignee", TEXT, entry -> entry.license().assignee().text())
            .column("type", TEXT, entry -> entry.type().name())
            .column("confirmed_at", TIME, Installable::confirmedAt)
            .column("misses", NUMBER, entry -> (long) entry.misses())
            .column("not_before", TIME, Installable::notBefore);

    private static final String OF_UNIT = NAME + " where account_id = :account and unit_id = :unit";

    private final AccountSql sql;

    /** Reads and writes what may be installed in an account, inside a transaction. */
    public JdbcInstallableStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public void put(Collection<Installable> entries) {
        sql.put(TABLE, entries);
    }

    @Override
    public Optional<Installable> find(IntegrationId unit, Assignment license) {
        return PairSql.among(sql, NAME, List.of(license), PairSql.OF_UNIT)
                .bind("unit", unit.value())
                .map(Row.as(JdbcInstallableStore::entry))
                .findOne();
    }

    @Override
    public void remove(IntegrationId unit, Collection<Assignment> licenses) {
        PairSql.delete(sql, NAME, licenses, PairSql.OF_UNIT)
                .bind("unit", unit.value())
                .execute();
    }

    @Override
    public Page<Installable> ready(IntegrationId unit, Instant now, String after, int max) {
        var query = sql.query("select * from " + OF_UNIT + " and not_before <= :now" + PairSql.BEHIND)
                .bind("unit", unit.value())
                .bind("now", now);
        var rows = PairSql.behind(query, after, Pages.reading(max))
                .map(Row.as(JdbcInstallableStore::entry))
                .list();
        return Pages.of(rows, max, entry -> PairSql.position(entry.license()));
    }

    private static Installable entry(Row row) {
        return Installable.builder()
                .unit(new IntegrationId(row.uuid("unit_id")))
                .license(PairSql.from(row))
                .type(ProductType.valueOf(row.text("type")))
                .confirmedAt(row.time("confirmed_at"))
                .misses((int) row.number("misses"))
                .notBefore(row.optionalTime("not_before"))
                .build();
    }
}
