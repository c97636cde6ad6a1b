package dev.espalier.mdm.jdbc;

import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.jdbc.core.Database;
import dev.espalier.mdm.jdbc.core.Migrations;
import dev.espalier.mdm.jdbc.lease.JdbcLeases;
import dev.espalier.mdm.jdbc.vault.JdbcSecretVault;
import dev.espalier.mdm.jdbc.vault.KeyRing;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.spi.UnitOfWork;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Storage in H2 or PostgreSQL. Each transaction takes a connection of its own from the data source and commits on it; no
 * connection is held in between.
 *
 * <p>Instances are safe for use by several threads, and any number of processes may share a PostgreSQL database.
 */
public final class JdbcStorage implements Storage {
    private final JdbcUnitOfWork unitOfWork;
    private final JdbcLeases leases;
    private final JdbcSecretVault vault;

    private JdbcStorage(Database database, KeyRing keys, InstantSource clock) {
        this.leases = new JdbcLeases(database);
        this.vault = new JdbcSecretVault(database, keys, clock);
        this.unitOfWork = new JdbcUnitOfWork(database, vault, leases, clock);
    }

    /**
     * Starts a storage.
     *
     * @param source an H2 or PostgreSQL database whose connections are handed out with auto-commit on; it is never
     *     closed by the storage
     * @return a builder, to be given a master key
     */
    public static Builder on(DataSource source) {
        return new Builder(source);
    }

    /**
     * The address of an H2 database in a file, opened so that no commit is lost and a second process may join.
     *
     * @param file the file, without the ending that H2 adds
     * @return a JDBC URL
     */
    public static String h2FileUrl(Path file) {
        String path = file.toAbsolutePath().normalize().toString().replace('\\', '/');
        return "jdbc:h2:file:" + path + ";WRITE_DELAY=0;AUTO_SERVER=TRUE;LOCK_TIMEOUT=10000";
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public SecretVault vault() {
        return vault;
    }

    /**
     * Wraps with the present master key whatever was wrapped with an older one, while everybody goes on working.
     * Afterwards the older keys are needed for backups only.
     *
     * @return how many secrets were wrapped anew
     * @throws dev.espalier.mdm.failure.StorageException if a secret was wrapped with a key that is not at hand; those
     *     before it stay wrapped anew
     */
    public int rewrapSecrets() {
        return vault.rewrap();
    }

    /** Does nothing: the data source was handed in and stays open. */
    @Override
    public void close() {
        // Connections are given back after each transaction; there is nothing else to give back.
    }

    /** Collects what a storage needs. */
    public static final class Builder {
        private final DataSource source;
        private Optional<MasterKey> master = Optional.empty();
        private final List<MasterKey> older = new ArrayList<>();
        private InstantSource clock = InstantSource.system();
        private boolean migratedByHost;

        private Builder(DataSource source) {
            this.source = source;
        }

        /**
         * The key for all secrets.
         *
         * @param key the present master key
         * @return this
         */
        public Builder masterKey(MasterKey key) {
            master = Optional.of(key);
            return this;
        }

        /**
         * A key that was the master key before, for secrets that are not yet wrapped anew.
         *
         * @param key an older master key
         * @return this
         */
        public Builder olderMasterKey(MasterKey key) {
            older.add(key);
            return this;
        }

        /**
         * Another clock than the system's, for tests.
         *
         * @param instants the present
         * @return this
         */
        public Builder clock(InstantSource instants) {
            clock = instants;
            return this;
        }

        /**
         * Leaves the schema to the host, which applies {@link JdbcSchema#script}. Without this the schema is brought up
         * to date when the storage is built.
         *
         * @return this
         */
        public Builder migratedByHost() {
            migratedByHost = true;
            return this;
        }

        /**
         * Opens the storage.
         *
         * @return the storage
         * @throws MisuseException if there is no master key, the schema is not up to date and left to the host, or the
         *     database cannot be used as it is ({@link JdbcSchema#on})
         * @throws dev.espalier.mdm.failure.StorageException if the database cannot be reached
         */
        public JdbcStorage build() {
            var keys = new KeyRing(
                    lock(master.orElseThrow(() -> new MisuseException("A storage needs a master key."))),
                    older.stream().map(Builder::lock).toList());
            var database = Database.of(source);
            prepare(new Migrations(database));
            return new JdbcStorage(database, keys, clock);
        }

        private void prepare(Migrations migrations) {
            if (!migratedByHost) {
                migrations.run();
                return;
            }
            var pending = migrations.pending();
            if (!pending.isEmpty()) {
                throw new MisuseException("The database schema lacks " + String.join(", ", pending)
                        + "; apply what JdbcSchema.script returns.");
            }
        }

        private static KeyRing.MasterLock lock(MasterKey key) {
            return new KeyRing.MasterLock(key.id(), key::wrap, key::unwrap);
        }
    }
}
