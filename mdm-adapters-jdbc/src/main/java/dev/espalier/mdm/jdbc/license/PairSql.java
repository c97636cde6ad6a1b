package dev.espalier.mdm.jdbc.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Row;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Statements about assets with their assignees, and positions in lists of them. */
final class PairSql {
    /** The scope of a table that has each pair once for a unit. */
    static final String OF_UNIT = "and t.unit_id = :unit";

    /** A condition for what stands behind a position, and the order. */
    static final String BEHIND = " and asset >= :one and (asset > :one or assignee > :other)"
            + " order by asset, assignee fetch first :max rows only";

    private static final String ASSET = "asset";
    private static final String ASSIGNEE = "assignee";
    private static final String BETWEEN = "\n";

    private PairSql() {}

    /** A query for the rows of these pairs; see {@link AccountSql#amongPairs}. */
    static Query among(AccountSql sql, String table, Collection<Assignment> pairs, String scope) {
        return bind(sql, sql.amongPairs(table, ASSET, ASSIGNEE, scope), new LinkedHashSet<>(pairs));
    }

    /** An update that deletes them. */
    static Update delete(AccountSql sql, String table, Collection<Assignment> pairs, String scope) {
        return bind(sql, sql.deleteAmongPairs(table, ASSET, ASSIGNEE, scope), pairs);
    }

    private static <S extends SqlStatement<S>> S bind(AccountSql sql, S statement, Collection<Assignment> pairs) {
        var assets = pairs.stream().map(pair -> pair.asset().text()).toList();
        var assignees = pairs.stream().map(pair -> pair.assignee().text()).toList();
        return statement.bind("ones", sql.texts(assets)).bind("others", sql.texts(assignees));
    }

    static <S extends SqlStatement<S>> S behind(S statement, String position, int rows) {
        int cut = position.indexOf(BETWEEN);
        return statement
                .bind("one", cut < 0 ? "" : position.substring(0, cut))
                .bind("other", cut < 0 ? "" : position.substring(cut + 1))
                .bind("max", rows);
    }

    static String position(Assignment pair) {
        return pair.asset().text() + BETWEEN + pair.assignee().text();
    }

    static Assignment from(Row row) {
        return new Assignment(AssetKey.parse(row.text("asset")), Assignee.parse(row.text("assignee")));
    }
}
