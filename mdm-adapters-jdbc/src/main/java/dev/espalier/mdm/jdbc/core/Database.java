package dev.espalier.mdm.jdbc.core;

import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.failure.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/** A data source, in its dialect. Every transaction gets a connection of its own. */
public final class Database {
    private final DataSource source;
    private final Jdbi jdbi;
    private final Dialect dialect;

    private Database(DataSource source, Jdbi jdbi, Dialect dialect) {
        this.source = source;
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    /**
     * Asks a data source what it is.
     *
     * @throws MisuseException if it is a database that cannot be used as it is
     * @throws StorageException if it cannot be reached
     */
    public static Database of(DataSource source) {
        var jdbi = jdbi(source); // First, so that a source which is still opening its database may go on with that.
        try (Connection connection = source.getConnection()) {
            requireOwn(connection);
            var dialect = Dialect.of(connection);
            dialect.check(connection);
            return new Database(source, jdbi, dialect);
        } catch (SQLException e) {
            throw StorageFailures.of(e);
        }
    }

    private static Jdbi jdbi(DataSource source) {
        return Jdbi.create(source)
                .configure(SqlStatements.class, statements -> statements.setTemplateEngine(TemplateEngine.NOP))
                .registerArgument(new InstantArguments());
    }

    /** The dialect. */
    public Dialect dialect() {
        return dialect;
    }

    /** The source itself, for what is not done in transactions of ours. */
    DataSource source() {
        return source;
    }

    /** Runs work and commits; if the work throws, nothing is kept. */
    public <T> T transaction(Function<Handle, T> work) {
        try (Handle handle = jdbi.open()) {
            requireOwn(handle.getConnection());
            return handle.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw StorageFailures.of(e);
        } catch (SQLException e) {
            throw StorageFailures.of(e);
        }
    }

    private static void requireOwn(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new MisuseException("The data source hands out connections inside a transaction or without"
                    + " auto-commit; hand in one whose connections are nobody else's and arrive with auto-commit on.");
        }
    }

    private static final class InstantArguments extends org.jdbi.v3.core.argument.AbstractArgumentFactory<Instant> {
        InstantArguments() {
            super(java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected org.jdbi.v3.core.argument.Argument build(
                Instant time, org.jdbi.v3.core.config.ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, Times.stored(time));
        }
    }
}
