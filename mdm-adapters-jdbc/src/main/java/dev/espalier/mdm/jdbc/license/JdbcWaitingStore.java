package dev.espalier.mdm.jdbc.license;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.license.WaitingStore;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who waits for a license, in the table {@code license_waiting}. */
public final class JdbcWaitingStore implements WaitingStore {
    private static final String NAME = "license_waiting";

    private static final Table<WaitingWish> TABLE = Table.<WaitingWish>named(NAME)
            .key("asset", TEXT, wish -> wish.license().asset().text())
            .key("assignee", TEXT, wish -> wish.license().assignee().text())
            .column("since", TIME, WaitingWish::since)
            .column("units", TEXT, wish -> JdbcContentProfileStore.lines(wish.units(), IntegrationId::toString))
            .column("lacking", TEXT, wish -> wish.lacking().name());

    private static final String ALL = NAME + " where account_id = :account";

    private static final String DIRECT = "select * from " + ALL + " and asset = :asset and units <> ''"
            + " and assignee > :after order by assignee fetch first :max rows only";

    private static final String ASSETS = "select distinct asset from " + ALL
            + " and lacking = 'NO_LICENSE_LEFT' and asset > :after" + " order by asset fetch first :max rows only";

    private static final String UNREADY = "select * from " + ALL + " and lacking <> 'NO_LICENSE_LEFT'" + PairSql.BEHIND;

    private final AccountSql sql;

    /** Reads and writes who waits in an account, inside a transaction. */
    public JdbcWaitingStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public void put(Collection<WaitingWish> wishes) {
        var kept = direct(wishes);
        sql.put(
                TABLE,
                wishes.stream()
                        .filter(wish -> wish.direct() || !kept.contains(wish.license()))
                        .toList());
    }

    private Set<Assignment> direct(Collection<WaitingWish> wishes) {
        var licenses = wishes.stream().map(WaitingWish::license).toList();
        return PairSql.among(sql, NAME, licenses, "and t.units <> ''").map(Row.as(PairSql::from)).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void remove(Collection<Assignment> licenses) {
        PairSql.delete(sql, NAME, licenses, "").execute();
    }

    @Override
    public void forget(AssetKey asset) {
        sql.update("delete from " + ALL + " and asset = :asset and units = ''")
                .bind("asset", asset.text())
                .execute();
    }

    @Override
    public Page<WaitingWish> list(String after, int max) {
        return page("select * from " + ALL + PairSql.BEHIND, after, max);
    }

    @Override
    public Page<WaitingWish> unready(String after, int max) {
        return page(UNREADY, after, max);
    }

    private Page<WaitingWish> page(String query, String after, int max) {
        var rows = PairSql.behind(sql.query(query), after, Pages.reading(max))
                .map(Row.as(JdbcWaitingStore::wish))
                .list();
        return Pages.of(rows, max, wish -> PairSql.position(wish.license()));
    }

    @Override
    public List<WaitingWish> direct(AssetKey asset, String after, int max) {
        return sql.query(DIRECT)
                .bind("asset", asset.text())
                .bind("after", after)
                .bind("max", Pages.checked(max))
                .map(Row.as(JdbcWaitingStore::wish))
                .list();
    }

    @Override
    public List<AssetKey> assets(String after, int max) {
        return sql.query(ASSETS)
                .bind("after", after)
                .bind("max", Pages.checked(max))
                .map(Row.as(row -> AssetKey.parse(row.text("asset"))))
                .list();
    }

    private static WaitingWish wish(Row row) {
        return new WaitingWish(
                PairSql.from(row),
                row.time("since"),
                JdbcContentProfileStore.list(row.text("units"), IntegrationId::of),
                WorkRefusal.valueOf(row.text("lacking")));
    }
}
