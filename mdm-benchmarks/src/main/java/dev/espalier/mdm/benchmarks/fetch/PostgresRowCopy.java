package dev.espalier.mdm.benchmarks.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** COPY, in and out. */
final class PostgresRowCopy implements RowCopy {
    private final CopyManager from;
    private final CopyManager to;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();

    PostgresRowCopy(Connection from, Connection to) throws SQLException {
        this.from = from.unwrap(PGConnection.class).getCopyAPI();
        this.to = to.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void read(OffsetDateTime page) throws SQLException {
        rows.reset();
        String query = "select * from device where answered_at = '" + page + "' order by serial";
        try {
            from.copyOut("copy (" + query + ") to stdout", rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long write() throws SQLException {
        try {
            return to.copyIn("copy device from stdin", new ByteArrayInputStream(rows.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
