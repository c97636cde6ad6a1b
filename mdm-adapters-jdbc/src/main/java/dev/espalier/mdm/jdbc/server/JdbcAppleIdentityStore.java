package dev.espalier.mdm.jdbc.server;

import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.server.AppleIdentityStore;
import java.util.List;

/** Who holds which Apple server, in the table {@code apple_identity}. */
public final class JdbcAppleIdentityStore implements AppleIdentityStore {
    private static final List<String> KEY = List.of("kind", "apple_id");

    private static final String GUARD = """
            select shared from apple_identity_guard where kind = :kind and apple_id = :server for update""";

    private static final String OTHERS = """
            select count(*) as others from apple_identity
            where kind = :kind and apple_id = :server and account_id <> :account""";

    private static final String GIVE_UP = """
            delete from apple_identity where kind = :kind and apple_id = :server and account_id = :account""";

    private final AccountSql sql;

    /** Takes and gives up Apple servers for an account inside a transaction. */
    public JdbcAppleIdentityStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public boolean hold(String serverUuid) {
        sql.insertMissing("apple_identity_guard", KEY, List.of(JdbcDoubleHoldings.SERVER, serverUuid));
        boolean shared = sql.query(GUARD)
                .bind("kind", JdbcDoubleHoldings.SERVER)
                .bind("server", serverUuid)
                .map(Row.as(row -> row.flag("shared")))
                .one();
        if (!shared && othersHold(serverUuid)) {
            return false;
        }
        sql.insertMissing(
                "apple_identity",
                List.of("kind", "apple_id", "account_id"),
                List.of(JdbcDoubleHoldings.SERVER, serverUuid, sql.account().value()));
        return true;
    }

    private boolean othersHold(String serverUuid) {
        return sql.query(OTHERS)
                        .bind("kind", JdbcDoubleHoldings.SERVER)
                        .bind("server", serverUuid)
                        .map(Row.as(row -> row.number("others")))
                        .one()
                > 0;
    }

    @Override
    public void giveUp(String serverUuid) {
        sql.update(GIVE_UP)
                .bind("kind", JdbcDoubleHoldings.SERVER)
                .bind("server", serverUuid)
                .execute();
    }
}
