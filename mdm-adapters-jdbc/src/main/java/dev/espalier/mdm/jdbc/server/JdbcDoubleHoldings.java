package dev.espalier.mdm.jdbc.server;

import dev.espalier.mdm.jdbc.core.Dialect;
import dev.espalier.mdm.spi.server.DoubleHoldings;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which Apple servers may be held by several accounts, in the table {@code apple_identity_guard}. */
public final class JdbcDoubleHoldings implements DoubleHoldings {
    /** The kind of identity that a server has. */
    static final String SERVER = "server";

    private final Handle handle;
    private final Dialect dialect;

    /** Notes what is allowed inside a transaction. */
    public JdbcDoubleHoldings(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    @Override
    public void allow(String serverUuid) {
        handle.createUpdate(dialect.insertMissing("apple_identity_guard", List.of("kind", "apple_id")))
                .bind(0, SERVER)
                .bind(1, serverUuid)
                .execute();
        handle.createUpdate("update apple_identity_guard set shared = true where kind = :kind and apple_id = :server")
                .bind("kind", SERVER)
                .bind("server", serverUuid)
                .execute();
    }
}
