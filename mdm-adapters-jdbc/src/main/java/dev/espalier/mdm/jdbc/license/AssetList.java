package dev.espalier.mdm.jdbc.license;

import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.LicenseSums;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Lists and adds up the assets that match a query. A unit has some thousands of them, which the database sorts. */
final class AssetList {
    /** The store's facts are the right side, so that an asset without them is listed all the same. */
    static final String LISTED = """
            select a.*, f.name, f.bundle_id, f.icon, f.version, f.link, f.seller, f.device_families, f.read_at
            """;

    static final String FROM = """
            from license_asset a
            left join store_facts f on f.account_id = a.account_id and f.unit_id = a.unit_id and f.item = a.item
            where a.account_id = :account and a.unit_id = any(cast(:units as uuid array))
            """;

    static final String AMONG = """
            and a.asset = any(cast(:assets as varchar array))
            order by cast(a.unit_id as varchar), a.asset""";

    private static final String SUMS = """
            select count(*) as assets, count(*) - count(a.total) as endless,
                cast(coalesce(sum(a.total), 0) as bigint) as total,
                cast(coalesce(sum(a.assigned), 0) as bigint) as assigned,
                cast(coalesce(sum(a.available), 0) as bigint) as available,
                cast(coalesce(sum(a.retired), 0) as bigint) as retired
            """;

    private static final String UNIT = "cast(a.unit_id as varchar)";

    private final AccountSql sql;
    private final AssetQuery query;

    AssetList(AccountSql sql, AssetQuery query) {
        this.sql = sql;
        this.query = query;
    }

    Page<ListedAsset> page(String after, int max) {
        int reading = Pages.reading(max);
        var select = after.isEmpty() ? first() : following(AssetPosition.parse(query.order(), after));
        var assets = select.bind("max", reading).map(Row.as(AssetList::listed)).list();
        return Pages.of(
                assets, max, last -> AssetPosition.of(query.order(), last).text());
    }

    private Query first() {
        return matching(LISTED, order());
    }

    private Query following(AssetPosition last) {
        String tail = "(a.asset > :asset or a.asset = :asset and " + UNIT + " > :last)";
        String where = query.order() == AssetQuery.Order.NAME
                ? " and (" + name() + " > :name or " + name() + " = :name and " + tail + ")"
                : " and " + tail;
        var select =
                matching(LISTED, where + order()).bind("asset", last.asset()).bind("last", last.unit());
        return query.order() == AssetQuery.Order.NAME ? select.bind("name", last.name()) : select;
    }

    LicenseSums sums() {
        return matching(SUMS, "")
                .map(Row.as(row -> new LicenseSums(
                        row.number("assets"),
                        row.number("endless"),
                        row.number("total"),
                        row.number("assigned"),
                        row.number("available"),
                        row.number("retired"))))
                .one();
    }

    private String order() {
        String first = query.order() == AssetQuery.Order.NAME ? name() + ", " : "";
        return " order by " + first + "a.asset, " + UNIT + " fetch first :max rows only";
    }

    private static String name() {
        return "coalesce(f.sort_name, a.item)";
    }

    private Query matching(String what, String tail) {
        var select = sql.query(what + FROM + filters() + tail)
                .bind(
                        "units",
                        sql.uuids(
                                query.units().stream().map(unit -> unit.value()).toList()));
        return query.text().isEmpty() ? select : select.bind("text", pattern());
    }

    private String filters() {
        var filters = new StringBuilder("and a.present");
        if (!query.types().isEmpty()) {
            filters.append(query.types().stream()
                    .map(Enum::name)
                    .collect(Collectors.joining("', '", " and a.type in ('", "')")));
        }
        filters.append(
                switch (query.visibility()) {
                    case ALL -> "";
                    case PICKABLE -> " and not a.hidden";
                    case HIDDEN -> " and a.hidden";
                });
        if (!query.text().isEmpty()) {
            filters.append(" and (f.search_text like :text escape '!' or a.item like :text escape '!')");
        }
        return filters.toString();
    }

    private String pattern() {
        return "%" + FactsRow.lower(query.text()).replaceAll("([!%_])", "!$1") + "%";
    }

    static ListedAsset listed(Row row) {
        return new ListedAsset(AssetRow.from(row), FactsRow.from(row).orElse(null));
    }
}
