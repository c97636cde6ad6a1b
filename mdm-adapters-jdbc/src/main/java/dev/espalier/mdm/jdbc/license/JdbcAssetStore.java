package dev.espalier.mdm.jdbc.license;

import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.CountMismatch;
import dev.espalier.mdm.domain.license.LicenseSums;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.license.AssetStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;

/** What units own, in the table {@code license_asset}. */
public final class JdbcAssetStore implements AssetStore {
    private static final String OF_UNIT = " where account_id = :account and unit_id = :unit";

    private static final String IN_ORDER =
            "select * from license_asset" + OF_UNIT + " and asset > :after order by asset fetch first :max rows only";

    private static final String MARK_UNSEEN =
            "update license_asset set present = false" + OF_UNIT + " and present and seen_at < :begun";

    private static final String MARK = "update license_asset set present = false" + OF_UNIT + " and asset = :asset";

    private static final String HIDE =
            "update license_asset set hidden = :hidden" + OF_UNIT + " and asset = :asset and hidden <> :hidden";

    private static final String MISMATCHES = """
            select a.asset, a.assigned, count(m.assignee) as held from license_asset a
            left join license_assignment m on m.account_id = a.account_id and m.unit_id = a.unit_id and m.asset = a.asset
            where a.account_id = :account and a.unit_id = :unit and a.present and a.asset > :after
            group by a.asset, a.assigned having a.assigned <> count(m.assignee)
            order by a.asset fetch first :max rows only""";

    private final AccountSql sql;

    /** Reads and writes what an account's units own, inside a transaction. */
    public JdbcAssetStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<AssetKey, Asset> find(IntegrationId unit, Collection<AssetKey> keys) {
        var texts = keys.stream().map(AssetKey::text).collect(Collectors.toSet());
        return sql
                .among("license_asset", "asset", texts, "and t.unit_id = :unit")
                .bind("unit", unit.value())
                .map(Row.as(AssetRow::from))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Asset::key, Function.identity()));
    }

    @Override
    public void put(IntegrationId unit, Collection<AssetRecord> records, Instant seenAt) {
        var known = find(unit, records.stream().map(AssetRecord::key).toList());
        sql.put(
                AssetRow.TABLE,
                records.stream()
                        .map(record -> Optional.ofNullable(known.get(record.key()))
                                .map(asset -> asset.told(record, seenAt))
                                .orElseGet(() -> Asset.first(unit, record, seenAt)))
                        .toList());
    }

    @Override
    public int markAbsent(IntegrationId unit, Instant begun) {
        return update(MARK_UNSEEN, unit).bind("begun", begun).execute();
    }

    @Override
    public void markAbsent(IntegrationId unit, AssetKey key) {
        update(MARK, unit).bind("asset", key.text()).execute();
    }

    @Override
    public boolean hide(IntegrationId unit, AssetKey key, boolean hidden) {
        return update(HIDE, unit)
                        .bind("asset", key.text())
                        .bind("hidden", hidden)
                        .execute()
                == 1;
    }

    @Override
    public List<Asset> inOrder(IntegrationId unit, String after, int max) {
        return sql.query(IN_ORDER)
                .bind("unit", unit.value())
                .bind("after", after)
                .bind("max", Pages.checked(max))
                .map(Row.as(AssetRow::from))
                .list();
    }

    @Override
    public Page<ListedAsset> list(AssetQuery query, String after, int max) {
        return new AssetList(sql, query).page(after, max);
    }

    @Override
    public List<ListedAsset> everywhere(Collection<IntegrationId> units, AssetKey key) {
        return sql.query(AssetList.LISTED + AssetList.FROM + "and a.asset = :asset order by cast(a.unit_id as varchar)")
                .bind(
                        "units",
                        sql.uuids(units.stream().map(IntegrationId::value).toList()))
                .bind("asset", key.text())
                .map(Row.as(AssetList::listed))
                .list();
    }

    @Override
    public LicenseSums sums(AssetQuery query) {
        return new AssetList(sql, query).sums();
    }

    @Override
    public List<CountMismatch> mismatches(IntegrationId unit, String after, int max) {
        return sql.query(MISMATCHES)
                .bind("unit", unit.value())
                .bind("after", after)
                .bind("max", Pages.checked(max))
                .map(Row.as(row -> new CountMismatch(
                        AssetKey.parse(row.text("asset")), row.number("assigned"), row.number("held"))))
                .list();
    }

    @Override
    public void removeAll(IntegrationId unit) {
        update("delete from license_asset" + OF_UNIT, unit).execute();
    }

    private Update update(String statement, IntegrationId unit) {
        return sql.update(statement).bind("unit", unit.value());
    }
}
