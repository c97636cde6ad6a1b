package dev.espalier.mdm.jdbc.license;

import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.license.StoreFactsStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the store said, in the table {@code store_facts}. */
public final class JdbcStoreFactsStore implements StoreFactsStore {
    private static final String FIND =
            "select * from store_facts where account_id = :account and unit_id = :unit and item = :item";

    private static final String DUE = """
            select distinct a.item from license_asset a
            left join store_facts f on f.account_id = a.account_id and f.unit_id = a.unit_id and f.item = a.item
            where a.account_id = :account and a.unit_id = :unit and a.present
            and (f.next_lookup_at is null or f.next_lookup_at <= :now)
            order by a.item fetch first :max rows only""";

    private static final String REMOVE = "delete from store_facts where account_id = :account and unit_id = :unit";

    private final AccountSql sql;

    /** Reads and writes what the store said to an account's units, inside a transaction. */
    public JdbcStoreFactsStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<StoreFacts> find(IntegrationId unit, AdamId item) {
        return sql.query(FIND)
                .bind("unit", unit.value())
                .bind("item", item.value())
                .map(Row.as(FactsRow::from))
                .findOne()
                .flatMap(facts -> facts);
    }

    @Override
    public void put(IntegrationId unit, StoreFacts facts, Instant nextLookup) {
        store(new FactsRow(unit, facts.item(), Optional.of(facts), nextLookup));
    }

    @Override
    public void postpone(IntegrationId unit, AdamId item, Instant nextLookup) {
        store(new FactsRow(unit, item, find(unit, item), nextLookup));
    }

    private void store(FactsRow row) {
        sql.put(FactsRow.TABLE, List.of(row));
    }

    @Override
    public List<AdamId> due(IntegrationId unit, Instant now, int max) {
        return sql.query(DUE)
                .bind("unit", unit.value())
                .bind("now", now)
                .bind("max", Pages.checked(max))
                .map(Row.as(row -> new AdamId(row.text("item"))))
                .list();
    }

    @Override
    public void removeAll(IntegrationId unit) {
        sql.update(REMOVE).bind("unit", unit.value()).execute();
    }
}
