package dev.espalier.mdm.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections to the embedded database, without a pool. One stays open, as the database closes with its last one. */
final class EmbeddedSource implements DataSource, AutoCloseable {
    private final Connected.Database database;
    private final Connection anchor;

    private EmbeddedSource(Connected.Database database, Connection anchor) {
        this.database = database;
        this.anchor = anchor;
    }

    static EmbeddedSource open(Connected.Database database) throws SQLException {
        return new EmbeddedSource(
                database, DriverManager.getConnection(database.url(), database.user(), database.password()));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(database.user(), database.password());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return DriverManager.getConnection(database.url(), user, password);
    }

    @Override
    public void close() throws SQLException {
        anchor.close();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException("There is no log to write to.");
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("There is no log to write to.");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("An embedded database is opened without a time limit.");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("There is no logger.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException("There is nothing inside.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
