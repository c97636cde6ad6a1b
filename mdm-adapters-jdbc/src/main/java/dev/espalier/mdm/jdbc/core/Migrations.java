package dev.espalier.mdm.jdbc.core;

import dev.espalier.mdm.failure.MisuseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a schema up to date. One process at a time does so, and the others find nothing left to do; what was applied is
 * noted with a checksum. The lock is held by one connection while another one changes the schema, because H2 commits
 * with every such change.
 */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private static final String VERSIONS = """
            create table if not exists schema_version (
                script varchar(200) primary key,
                checksum varchar(64) not null,
                applied_at timestamp(3) with time zone default current_timestamp not null)""";

    private static final String VERSIONS_THERE = """
            select count(*) from information_schema.tables
            where lower(table_name) = 'schema_version' and table_schema = current_schema""";

    private final Database database;

    /** Looks after the schema of a database. */
    public Migrations(Database database) {
        this.database = database;
    }

    /**
     * The scripts that are still to be applied.
     *
     * @throws MisuseException if one that was applied has another content now
     */
    public List<String> pending() {
        try (Connection connection = database.source().getConnection()) {
            return missing(connection).stream().map(SchemaScript::name).toList();
        } catch (SQLException e) {
            throw StorageFailures.of(e);
        }
    }

    /** Applies what is pending and tells what that was. */
    public List<String> run() {
        if (pending().isEmpty()) {
            return List.of();
        }
        try (Connection lock = database.source().getConnection()) {
            return locked(lock);
        } catch (SQLException e) {
            throw StorageFailures.of(e);
        }
    }

    private List<String> locked(Connection lock) throws SQLException {
        lock.setAutoCommit(false);
        try (Connection work = database.source().getConnection()) {
            database.dialect().lockSchema(lock);
            return apply(work);
        } finally {
            lock.rollback();
            lock.setAutoCommit(true);
        }
    }

    private List<String> apply(Connection work) throws SQLException {
        execute(work, VERSIONS);
        var applied = new ArrayList<String>();
        for (SchemaScript script : missing(work)) {
            apply(work, script);
            LOG.info("Applied {} to the database schema", script.name());
            applied.add(script.name());
        }
        return List.copyOf(applied);
    }

    private static void apply(Connection work, SchemaScript script) throws SQLException {
        work.setAutoCommit(false);
        try {
            for (String statement : script.statements()) {
                execute(work, statement);
            }
            note(work, script);
            work.commit();
        } catch (SQLException e) {
            work.rollback();
            throw e;
        } finally {
            work.setAutoCommit(true);
        }
    }

    private static void note(Connection work, SchemaScript script) throws SQLException {
        try (var insert = work.prepareStatement("insert into schema_version (script, checksum) values (?, ?)")) {
            insert.setString(1, script.name());
            insert.setString(2, script.checksum());
            insert.executeUpdate();
        }
    }

    private List<SchemaScript> missing(Connection connection) throws SQLException {
        Map<String, String> applied = applied(connection);
        return SchemaScript.all(database.dialect()).stream()
                .filter(script -> !script.same(applied))
                .toList();
    }

    private static Map<String, String> applied(Connection connection) throws SQLException {
        var checksums = new HashMap<String, String>();
        try (var statement = connection.createStatement()) {
            try (var there = statement.executeQuery(VERSIONS_THERE)) {
                if (!there.next() || there.getInt(1) == 0) {
                    return Map.of();
                }
            }
            try (var rows = statement.executeQuery("select script, checksum from schema_version")) {
                while (rows.next()) {
                    checksums.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return checksums;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The text of the scripts with these names, for a host that runs it by itself. */
    public static String script(Dialect dialect, Predicate<String> names) {
        return SchemaScript.all(dialect).stream()
                .filter(script -> names.test(script.name()))
                .map(SchemaScript::noted)
                .collect(Collectors.joining("\n", VERSIONS + ";\n\n", ""));
    }

    /**
     * These names, if there are such scripts.
     *
     * @throws IllegalArgumentException if there is none of one of the names
     */
    public static Set<String> known(Collection<String> names) {
        var unknown = names.stream()
                .filter(name -> !SchemaScript.NAMES.contains(name))
                .findFirst();
        unknown.ifPresent(name -> {
            throw new IllegalArgumentException(
                    "There is no script " + name + "; the scripts are " + String.join(", ", SchemaScript.NAMES) + ".");
        });
        return Set.copyOf(names);
    }
}
