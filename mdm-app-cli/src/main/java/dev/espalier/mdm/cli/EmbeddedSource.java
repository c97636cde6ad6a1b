package dev.espalier.mdm.cli;

import dev.espalier.mdm.failure.StorageException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Connections to the embedded database, without a pool. One stays open, as the database closes with its last one.
 *
 * <p>That first one is opened by a thread of its own. To lock its file, the database waits for a while; the command makes
 * everything else ready meanwhile.
 */
final class EmbeddedSource implements DataSource, AutoCloseable {
    private final JdbcDataSource database;
    private final CompletableFuture<Connection> anchor = new CompletableFuture<>();

    private EmbeddedSource(JdbcDataSource database) {
        this.database = database;
    }

    static EmbeddedSource opening(Connected.Database connected) {
        var database = new JdbcDataSource();
        database.setURL(connected.url());
        database.setUser(connected.user());
        database.setPassword(connected.password());
        var source = new EmbeddedSource(database);
        new Thread(source::open, "opens the database").start();
        return source;
    }

    private void open() {
        try {
            anchor.complete(database.getConnection());
        } catch (SQLException e) {
            anchor.completeExceptionally(new StorageException("The database cannot be opened: " + e.getMessage(), e));
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        opened();
        return database.getConnection();
    }

    private void opened() {
        try {
            anchor.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StorageException failure ? failure : e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        opened();
        return database.getConnection(user, password);
    }

    @Override
    public void close() throws SQLException {
        Optional<Connection> open = anchor.handle((connection, failure) -> Optional.ofNullable(connection))
                .join();
        if (open.isPresent()) {
            open.get().close();
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return database.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
