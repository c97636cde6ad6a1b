package dev.espalier.mdm.jdbc.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Row;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/** Statements about assets with their assignees, and positions in lists of them. */
final class PairSql {
    /** A condition on the columns asset and assignee; its values come with {@link #bind}. */
    static final String PAIRS = " and (asset, assignee) in (select one, other"
            + " from unnest(cast(:ones as varchar array), cast(:others as varchar array)) as p(one, other))";

    /** A condition for what stands behind a position, and the order. */
    static final String BEHIND = " and asset >= :one and (asset > :one or assignee > :other)"
            + " order by asset, assignee fetch first :max rows only";

    private static final String BETWEEN = "\n";

    private PairSql() {}

    static <S extends SqlStatement<S>> S bind(AccountSql sql, S statement, Collection<Assignment> pairs) {
        return statement.bind("ones", sql.texts(assets(pairs))).bind("others", sql.texts(assignees(pairs)));
    }

    static List<String> assets(Collection<Assignment> pairs) {
        return pairs.stream().map(pair -> pair.asset().text()).toList();
    }

    static List<String> assignees(Collection<Assignment> pairs) {
        return pairs.stream().map(pair -> pair.assignee().text()).toList();
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
