package dev.espalier.mdm.verify.story;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.jdbc.JdbcStorage;
import dev.espalier.mdm.jdbc.MasterKey;
import dev.espalier.mdm.spi.Storage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Empty databases that outlive a process. The one PostgreSQL server is started when it is first asked for. */
public enum TestDatabase {
    H2 {
        @Override
        public String newUrl() {
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
        public String newUrl() {
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
    public abstract String newUrl();

    /** A pool on a database. It gives up after five seconds if the database is gone; a busy machine needs more than one. */
    public static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    /** A storage on a database, with a key that every process of a test knows. */
    public static Storage storage(DataSource source, InstantSource clock) {
        return JdbcStorage.on(source)
                .masterKey(MasterKey.of(new byte[32]))
                .clock(clock)
                .build();
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
