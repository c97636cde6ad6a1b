package dev.espalier.mdm.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Empty databases of every kind. The one PostgreSQL server is started when it is first asked for. */
public enum TestDatabase {
    H2_MEMORY {
        @Override
        String newUrl() {
            return "jdbc:h2:mem:test-" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        }
    },
    H2_FILE {
        @Override
        String newUrl() {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "h2")), "test");
                return JdbcStorage.h2FileUrl(folder.resolve("mdm"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRESQL {
        @Override
        String newUrl() {
            String name = "test" + NUMBER.incrementAndGet();
            try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return Server.POSTGRES.getJdbcUrl("postgres", name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** The address of an empty database. */
    abstract String newUrl();

    /** What it speaks. */
    SqlDialect dialect() {
        return this == POSTGRESQL ? SqlDialect.POSTGRESQL : SqlDialect.H2;
    }

    /** An empty database, for tests that stand elsewhere. */
    public DataSource source() {
        return empty();
    }

    /** A pool on an empty database. */
    HikariDataSource empty() {
        return pool(newUrl());
    }

    /** A pool on a database. */
    static HikariDataSource pool(String url) {
        return new HikariDataSource(configured(url));
    }

    /** What a pool on a database is made of; it connects when it is first used. */
    static HikariConfig configured(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setInitializationFailTimeout(-1);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        return config;
    }

    /** Runs statements, each of them committed; blank ones are passed over. */
    static void run(DataSource source, String... statements) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** A storage on a database, with a key of its own. */
    static JdbcStorage storage(DataSource source) {
        return JdbcStorage.on(source).masterKey(TestKeys.FIRST).build();
    }

    /** The server lives as long as the JVM does. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = started();

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
