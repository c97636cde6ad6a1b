package dev.espalier.mdm.jdbc.server;

import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.jdbc.core.Dialect;
import dev.espalier.mdm.spi.server.DoubleHoldings;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which Apple servers and units of Apps and Books may be held by several accounts, in the table {@code apple_identity_guard}. */
public final class JdbcDoubleHoldings implements DoubleHoldings {
    /** The kind of identity that a server has. */
    static final String SERVER = "server";

    /** The kind of identity that a unit of Apps and Books has. */
    static final String UNIT = "content";

    private final Handle handle;
    private final Dialect dialect;

    /** Notes what is allowed inside a transaction. */
    public JdbcDoubleHoldings(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    @Override
    public void allow(String serverUuid) {
        allow(SERVER, serverUuid);
    }

    @Override
    public void allowUnit(UnitId unit) {
        allow(UNIT, unit.value());
    }

    private void allow(String kind, String identity) {
        handle.createUpdate(dialect.insertMissing("apple_identity_guard", List.of("kind", "apple_id")))
                .bind(0, kind)
                .bind(1, identity)
                .execute();
        handle.createUpdate("update apple_identity_guard set shared = true where kind = :kind and apple_id = :identity")
                .bind("kind", kind)
                .bind("identity", identity)
                .execute();
    }
}
