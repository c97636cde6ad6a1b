package dev.espalier.mdm.jdbc.core;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** COPY, PostgreSQL's fastest way in. Only its own driver has it, and only if nothing around a connection hides it. */
final class PostgresCopy {
    private static final String NOTHING = "\\N";
    private static final int USUAL_LENGTH = 600;

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

    private static <T> void copy(PGConnection postgres, Table<T> table, String account, Collection<T> rows) {
        try {
            postgres.getCopyAPI()
                    .copyIn(
                            "copy " + table.name() + " (" + table.allNames() + ") from stdin",
                            new StringReader(lines(table, account, rows)));
        } catch (SQLException e) {
            throw StorageFailures.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read.", e);
        }
    }

    private static <T> String lines(Table<T> table, String account, Collection<T> rows) {
        var lines = new StringBuilder(rows.size() * USUAL_LENGTH);
        for (T row : rows) {
            append(lines, account);
            for (var column : table.columns()) {
                append(lines.append('\t'), Dialect.POSTGRESQL.element(column.type(), column.of(row)));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static void append(StringBuilder lines, @Nullable Object value) {
        if (value == null) {
            lines.append(NOTHING);
            return;
        }
        String text = Objects.requireNonNull(value.toString());
        for (int i = 0; i < text.length(); i++) {
            append(lines, text.charAt(i));
        }
    }

    private static void append(StringBuilder lines, char character) {
        switch (character) {
            case '\\' -> lines.append("\\\\");
            case '\t' -> lines.append("\\t");
            case '\n' -> lines.append("\\n");
            case '\r' -> lines.append("\\r");
            default -> lines.append(character);
        }
    }
}
