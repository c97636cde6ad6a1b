package dev.espalier.mdm.jdbc.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Lists of who holds what, each along an index. A position is the two keys of the last row. */
final class HeldLists {
    private static final String OF_UNIT =
            "from " + LicenseRow.NAME + " where account_id = :account and unit_id = :unit";

    private static final String HOLDERS = "select * " + OF_UNIT
            + " and asset = :asset and assignee > :after order by assignee fetch first :max rows only";

    private static final String ASSIGNEES = "select distinct assignee " + OF_UNIT
            + " and assignee > :after order by assignee fetch first :max rows only";

    private static final String ALL = "select * " + OF_UNIT
            + " and asset >= :one and (asset > :one or assignee > :other)"
            + " order by asset, assignee fetch first :max rows only";

    private static final String OF_ASSIGNEES = PairSql.OF_UNIT
            + " and t.assignee >= :one and (t.assignee > :one or t.asset > :other)"
            + " order by t.assignee, t.asset fetch first :max rows only";

    private static final String OF_ASSIGNEE = """
            and t.assignee = :assignee and t.asset >= :one and (t.asset > :one or cast(t.unit_id as varchar) > :other)
            order by t.asset, cast(t.unit_id as varchar) fetch first :max rows only""";

    private static final String BETWEEN = "\n";

    private final AccountSql sql;

    HeldLists(AccountSql sql) {
        this.sql = sql;
    }

    List<HeldLicense> holders(IntegrationId unit, AssetKey asset, String after, int max) {
        return next(HOLDERS, unit, after, max)
                .bind("asset", asset.text())
                .map(Row.as(LicenseRow::from))
                .list();
    }

    List<Assignee> assignees(IntegrationId unit, String after, int max) {
        return next(ASSIGNEES, unit, after, max)
                .map(Row.as(row -> Assignee.parse(row.text("assignee"))))
                .list();
    }

    private Query next(String statement, IntegrationId unit, String after, int max) {
        return sql.query(statement)
                .bind("unit", unit.value())
                .bind("after", after)
                .bind("max", Pages.checked(max));
    }

    Page<HeldLicense> all(IntegrationId unit, String after, int max) {
        return page(sql.query(ALL).bind("unit", unit.value()), after, max, LicenseRow::asset, LicenseRow::assignee);
    }

    Page<HeldLicense> of(IntegrationId unit, Collection<Assignee> assignees, String after, int max) {
        var texts = assignees.stream().map(Assignee::text).collect(Collectors.toSet());
        var select = sql.among(LicenseRow.NAME, "assignee", texts, OF_ASSIGNEES).bind("unit", unit.value());
        return page(select, after, max, LicenseRow::assignee, LicenseRow::asset);
    }

    Page<HeldLicense> of(Collection<IntegrationId> units, Assignee assignee, String after, int max) {
        var ids = units.stream().map(IntegrationId::value).collect(Collectors.toSet());
        var select = sql.amongIds(LicenseRow.NAME, "unit_id", ids, OF_ASSIGNEE).bind("assignee", assignee.text());
        return page(
                select, after, max, LicenseRow::asset, license -> license.unit().toString());
    }

    private static Page<HeldLicense> page(
            Query select,
            String after,
            int max,
            Function<HeldLicense, String> one,
            Function<HeldLicense, String> other) {
        var keys = after.isEmpty() ? new String[] {"", ""} : after.split(BETWEEN, 2);
        if (keys.length != 2) {
            throw new IllegalArgumentException("This is no position in a list of licenses.");
        }
        var rows = select.bind("one", keys[0])
                .bind("other", keys[1])
                .bind("max", Pages.reading(max))
                .map(Row.as(LicenseRow::from))
                .list();
        return Pages.of(rows, max, last -> one.apply(last) + BETWEEN + other.apply(last));
    }
}
