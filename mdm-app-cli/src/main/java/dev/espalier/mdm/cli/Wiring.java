package dev.espalier.mdm.cli;

import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.apple.AppleEndpoints;
import dev.espalier.mdm.apple.AppleServices;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.jdbc.JdbcSchema;
import dev.espalier.mdm.jdbc.JdbcStorage;
import dev.espalier.mdm.jdbc.MasterKey;
import dev.espalier.mdm.sdk.Mdm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Puts the adapters together. Nobody else does. */
final class Wiring implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Connected connected;
    private final InstantSource clock;
    private final DataSource source;
    private final AutoCloseable owned;

    private Wiring(Connected connected, InstantSource clock, DataSource source, AutoCloseable owned) {
        this.connected = connected;
        this.clock = clock;
        this.source = source;
        this.owned = owned;
    }

    static Wiring of(Connected connected, InstantSource clock) {
        var database = connected.database();
        if (database.url().startsWith("jdbc:h2:")) {
            var embedded = EmbeddedSource.opening(database);
            keepLibrariesQuiet();
            return new Wiring(connected, clock, embedded, embedded);
        }
        keepLibrariesQuiet();
        var pool = pool(database);
        return new Wiring(connected, clock, pool, pool);
    }

    /** What they say about pools and scripts would stand between results. */
    private static void keepLibrariesQuiet() {
        Logger.getLogger("").setLevel(Level.SEVERE);
    }

    private static HikariDataSource pool(Connected.Database database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        return pool;
    }

    JdbcSchema schema() {
        return JdbcSchema.on(source);
    }

    Mdm mdm() {
        var builder = Mdm.builder()
                .storage(storage(List.of()))
                .apple(new LateApple(this::apple))
                .clock(clock);
        connected.mail().map(MailServer::mailer).ifPresent(builder::invitationMailer);
        return builder.build();
    }

    private AppleServices apple() {
        var builder = connected
                .apple()
                .map(url -> AppleServices.at(AppleEndpoints.at(url)))
                .orElseGet(AppleServices::production);
        return builder.userAgent("Espalier-mdm/" + Main.version()).build();
    }

    /** The storage that can also read what older master keys have wrapped. */
    JdbcStorage storage(List<Path> olderKeys) {
        var storage = JdbcStorage.on(source)
                .masterKey(MasterKey.fromFile(connected.masterKey()))
                .clock(clock);
        olderKeys.forEach(file -> storage.olderMasterKey(MasterKey.fromFile(file)));
        return storage.build();
    }

    @Override
    public void close() {
        try {
            owned.close();
        } catch (Exception e) {
            throw new StorageException("The database could not be closed: " + e.getMessage(), e);
        }
    }
}
