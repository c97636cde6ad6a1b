package dev.espalier.mdm.jdbc.core;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** COPY, PostgreSQL's fastest way in. Only its own driver has it, and only if nothing around a connection hides it. */
final class PostgresCopy {
    private static final String NOTHING = "\\N";
    private static final int BUFFER = 32 * 1024;

    private PostgresCopy() {}

    /**
     * Adds rows that are not there yet.
     *
     * @return false if this connection cannot, and nothing was done
     */
    static <T> boolean insert(Connection connection, Table<T> table, String account, Collection<T> rows) {
        var driver = driver(connection);
        driver.ifPresent(postgres -> copy(postgres, table, account, rows));
        return driver.isPresent();
    }

    private static Optional<PGConnection> driver(Connection connection) {
        try {
            return connection.isWrapperFor(PGConnection.class)
                    ? Optional.of(connection.unwrap(PGConnection.class))
                    : Optional.empty();
        } catch (LinkageError e) {
            return Optional.empty(); // another driver, or this one out of our module's sight
        } catch (SQLException e) {
            throw StorageFailures.of(e);
        }
    }

    /** Rows are sent while they are written, so that the database takes some in while others are yet to come. */
    private static <T> void copy(PGConnection postgres, Table<T> table, String account, Collection<T> rows) {
        String sql = "copy " + table.name() + " (" + table.allNames() + ") from stdin";
        var line = new StringBuilder();
        try (var lines =
                new OutputStreamWriter(new PGCopyOutputStream(postgres, sql, BUFFER), StandardCharsets.UTF_8)) {
            for (T row : rows) {
                line.setLength(0);
                append(line, table, account, row);
                lines.append(line);
            }
        } catch (SQLException | IOException e) {
            throw StorageFailures.of(e);
        }
    }

    private static <T> void append(StringBuilder line, Table<T> table, String account, T row) {
        append(line, account);
        for (var column : table.columns()) {
            append(line.append('\t'), Dialect.POSTGRESQL.element(column.type(), column.of(row)));
        }
        line.append('\n');
    }

    private static void append(StringBuilder line, @Nullable Object value) {
        if (value == null) {
            line.append(NOTHING);
            return;
        }
        String text = Objects.requireNonNull(value.toString());
        for (int i = 0; i < text.length(); i++) {
            append(line, text.charAt(i));
        }
    }

    private static void append(StringBuilder line, char character) {
        switch (character) {
            case '\\' -> line.append("\\\\");
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            default -> line.append(character);
        }
    }
}
