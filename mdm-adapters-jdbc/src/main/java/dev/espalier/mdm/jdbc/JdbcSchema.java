package dev.espalier.mdm.jdbc;

import dev.espalier.mdm.jdbc.core.Database;
import dev.espalier.mdm.jdbc.core.Dialect;
import dev.espalier.mdm.jdbc.core.Migrations;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables that the storage needs. They are best given a schema of their own, and none is ever shared with the
 * product's.
 *
 * <p>A change of the schema comes in two steps, a release apart: first it grows, then what is no longer used goes. So two
 * versions that follow one another run side by side.
 */
public final class JdbcSchema {
    private final Migrations migrations;

    private JdbcSchema(Migrations migrations) {
        this.migrations = migrations;
    }

    /**
     * Looks at the schema behind a data source.
     *
     * @param source an H2 or PostgreSQL database with at least two connections
     * @return its schema
     * @throws dev.espalier.mdm.failure.MisuseException if it is another database, one that would lose commits in a
     *     crash, or one whose connections arrive inside a transaction
     * @throws dev.espalier.mdm.failure.StorageException if it cannot be reached
     */
    public static JdbcSchema on(DataSource source) {
        return new JdbcSchema(new Migrations(Database.of(source)));
    }

    /**
     * Brings the schema up to date. Several processes may do so at once: one does the work, the others wait for it.
     *
     * @return the names of the scripts that were applied by this call, in order
     * @throws dev.espalier.mdm.failure.MisuseException if the schema was made by other scripts than this version's
     * @throws dev.espalier.mdm.failure.StorageException if the database refused
     */
    public List<String> migrate() {
        return migrations.run();
    }

    /**
     * Tells what is missing, and changes nothing.
     *
     * @return the names of the scripts that are still to be applied, in order; none if the schema is up to date
     * @throws dev.espalier.mdm.failure.MisuseException if the schema was made by other scripts than this version's
     * @throws dev.espalier.mdm.failure.StorageException if the database cannot be reached
     */
    public List<String> pending() {
        return migrations.pending();
    }

    /**
     * The statements that make an empty schema complete, for a host whose programs may not do that themselves.
     *
     * @param dialect for which database
     * @return SQL, one statement after another, each ending with a semicolon at the end of a line
     */
    public static String script(SqlDialect dialect) {
        return Migrations.script(Dialect.valueOf(dialect.name()), name -> true);
    }

    /**
     * The statements of some scripts, for a host that brings an older schema up to date by itself.
     *
     * @param dialect for which database
     * @param names which scripts, for example those that are {@link #pending()}
     * @return SQL in the order in which it is to be applied, like {@link #script(SqlDialect)}
     * @throws IllegalArgumentException if there is no script of such a name
     */
    public static String script(SqlDialect dialect, Collection<String> names) {
        return Migrations.script(Dialect.valueOf(dialect.name()), Migrations.known(names)::contains);
    }
}
