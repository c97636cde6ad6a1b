package dev.espalier.mdm.benchmarks.fetch;

import dev.espalier.mdm.benchmarks.Folders;
import dev.espalier.mdm.jdbc.JdbcStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Empty databases: H2 in files, and a PostgreSQL that keeps what it confirms. */
public final class Databases implements AutoCloseable {
    private final Path folder;
    private final EmbeddedPostgres postgres;
    private int number;

    private Databases(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts PostgreSQL, with the three switches on that tests like to turn off. */
    public static Databases start(Path folder) throws IOException {
        return new Databases(
                folder,
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start());
    }

    /** Which database. */
    public enum Kind {
        POSTGRESQL,
        H2
    }

    /** The URL of a new, empty database. */
    public String empty(Kind kind) throws IOException, SQLException {
        number++;
        return kind == Kind.H2 ? h2() : postgres();
    }

    private String h2() throws IOException {
        return JdbcStorage.h2FileUrl(Files.createTempDirectory(folder, "h2-").resolve("mdm"));
    }

    private String postgres() throws SQLException {
        String name = "benchmark" + number;
        execute("create database " + name);
        return postgres.getJdbcUrl("postgres", name);
    }

    /** Throws a database away that nobody uses any more. */
    public void drop(Kind kind, String url) throws IOException, SQLException {
        if (kind == Kind.H2) {
            Folders.delete(
                    Path.of(url.replaceAll("jdbc:h2:file:([^;]*).*", "$1")).getParent());
        } else {
            execute("drop database " + url.replaceAll(".*/(benchmark\\d+).*", "$1") + " with (force)");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
