package dev.espalier.mdm.benchmarks.micro;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.jdbc.JdbcStorage;
import dev.espalier.mdm.jdbc.MasterKey;

/** An account in an H2 database in memory. */
final class School implements AutoCloseable {
    static final AccountId ACCOUNT = new AccountId("northwind");

    private final HikariDataSource source;
    private final JdbcStorage storage;

    School() {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:benchmark;DB_CLOSE_DELAY=0");
        config.setMaximumPoolSize(2);
        this.source = new HikariDataSource(config);
        this.storage =
                JdbcStorage.on(source).masterKey(MasterKey.of(new byte[32])).build();
    }

    JdbcStorage storage() {
        return storage;
    }

    @Override
    public void close() {
        storage.close();
        source.close();
    }
}
