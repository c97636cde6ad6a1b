package dev.espalier.mdm.jdbc.server;

import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.server.AppleIdentityStore;
import java.util.List;

/** Who holds which Apple server, or which unit of Apps and Books, in the table {@code apple_identity}. */
public final class JdbcAppleIdentityStore implements AppleIdentityStore {
    private static final List<String> KEY = List.of("kind", "apple_id");

    private static final String GUARD = """
            select shared from apple_identity_guard where kind = :kind and apple_id = :identity for update""";

    private static final String OTHERS = """
            select count(*) as others from apple_identity
            where kind = :kind and apple_id = :identity and account_id <> :account""";

    private static final String GIVE_UP = """
            delete from apple_identity where kind = :kind and apple_id = :identity and account_id = :account""";

    private final AccountSql sql;
    private final String kind;

    private JdbcAppleIdentityStore(AccountSql sql, String kind) {
        this.sql = sql;
        this.kind = kind;
    }

    /** Takes and gives up Apple servers for an account inside a transaction. */
    public static JdbcAppleIdentityStore ofServers(AccountSql sql) {
        return new JdbcAppleIdentityStore(sql, JdbcDoubleHoldings.SERVER);
    }

    /** Takes and gives up units of Apps and Books for an account inside a transaction. */
    public static JdbcAppleIdentityStore ofUnits(AccountSql sql) {
        return new JdbcAppleIdentityStore(sql, JdbcDoubleHoldings.UNIT);
    }

    @Override
    public boolean hold(String identity) {
        sql.insertMissing("apple_identity_guard", KEY, List.of(kind, identity));
        boolean shared = sql.query(GUARD)
                .bind("kind", kind)
                .bind("identity", identity)
                .map(Row.as(row -> row.flag("shared")))
                .one();
        if (!shared && othersHold(identity)) {
            return false;
        }
        sql.insertMissing(
                "apple_identity",
                List.of("kind", "apple_id", "account_id"),
                List.of(kind, identity, sql.account().value()));
        return true;
    }

    private boolean othersHold(String identity) {
        return sql.query(OTHERS)
                        .bind("kind", kind)
                        .bind("identity", identity)
                        .map(Row.as(row -> row.number("others")))
                        .one()
                > 0;
    }

    @Override
    public void giveUp(String identity) {
        sql.update(GIVE_UP).bind("kind", kind).bind("identity", identity).execute();
    }
}
