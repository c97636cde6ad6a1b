package dev.espalier.mdm.jdbc.core;

import dev.espalier.mdm.failure.MisuseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the databases write differently. */
public enum Dialect {
    /** H2, in a file, in memory, or behind its server. */
    H2 {
        @Override
        String put(Table<?> table) {
            return "merge into " + table.name() + " (" + table.allNames() + ") key (" + joined(table.keyNames()) + ") "
                    + table.rows();
        }

        @Override
        String addMissing(Table<?> table) {
            var keys = table.keyNames();
            String same = keys.stream().map(key -> "t." + key + " = r." + key).collect(Collectors.joining(" and "));
            return "merge into " + table.name() + " t using (select " + table.allNames() + " from ("
                    + table.rows().replaceFirst("varchar\\)", "varchar) as account_id") + ")) r on " + same
                    + " when not matched then insert (" + table.allNames() + ") values (r."
                    + table.allNames().replace(", ", ", r.") + ")";
        }

        /** Other than PostgreSQL's, this statement also counts rows that were there. */
        @Override
        public String insertMissing(String table, List<String> keys) {
            return "merge into " + table + " (" + joined(keys) + ") key (" + joined(keys) + ") values ("
                    + parameters(keys) + ")";
        }

        /** A join, because H2 goes through all rows for {@code = any}. */
        @Override
        String among(String table, String column, String type) {
            return "select t.* from unnest(cast(:these as " + type + " array)) as these(item) join " + table
                    + " t on t.account_id = :account and t." + column + " = these.item where true";
        }

        /** A merge, because H2 makes the list anew for each row that it compares with it. */
        @Override
        String deleteAmong(String table, String column, String scope) {
            return "merge into " + table + " t using (select distinct item from unnest(cast(:these as varchar array))"
                    + " as w(item)) these on t.account_id = :account " + scope + " and t." + column
                    + " = these.item when matched then delete";
        }

        @Override
        String amongPairs(String table, String first, String second, String scope) {
            return "select t.* from " + PAIRS + " join " + table + " t on t.account_id = :account " + scope + " and t."
                    + first + " = pairs.one and t." + second + " = pairs.other where true";
        }

        @Override
        String deleteAmongPairs(String table, String first, String second, String scope) {
            return "merge into " + table + " t using (select distinct one, other from " + PAIRS
                    + ") p on t.account_id = :account " + scope + " and t." + first + " = p.one and t." + second
                    + " = p.other when matched then delete";
        }

        @Override
        @Nullable
        Object element(ColumnType type, @Nullable Object value) {
            return value instanceof Instant time ? Times.stored(time) : value;
        }

        @Override
        void lockSchema(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("create table if not exists schema_lock (id integer primary key)");
                statement.execute("merge into schema_lock (id) key (id) values (1)");
                connection.commit();
                statement.execute("select id from schema_lock for update wait 60");
            }
        }

        @Override
        public void check(Connection connection) throws SQLException {
            try (var statement = connection.createStatement();
                    var delay = statement.executeQuery(DELAY_OF_FILES)) {
                if (delay.next()) {
                    DurableFiles.check(connection.getMetaData().getDatabaseProductVersion(), delay.getString(1));
                }
            }
        }
    },
    /** PostgreSQL. */
    POSTGRESQL {
        @Override
        String put(Table<?> table) {
            String changes = table.otherNames().stream()
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));
            return table.insert() + " on conflict (" + joined(table.keyNames()) + ") do "
                    + (changes.isEmpty() ? "nothing" : "update set " + changes);
        }

        @Override
        String addMissing(Table<?> table) {
            return table.insert() + " on conflict do nothing";
        }

        @Override
        <T> boolean copy(Connection connection, Table<T> table, String account, Collection<T> rows) {
            return PostgresCopy.insert(connection, table, account, rows);
        }

        @Override
        public String insertMissing(String table, List<String> keys) {
            return "insert into " + table + " (" + joined(keys) + ") values (" + parameters(keys)
                    + ") on conflict do nothing";
        }

        /** No join, because PostgreSQL hashes all rows of the account for one while it has no statistics of a new table. */
        @Override
        String among(String table, String column, String type) {
            return "select t.* from " + table + " t where t.account_id = :account and t." + column
                    + " = any(cast(:these as " + type + " array))";
        }

        /** Row by row through the key: a plain join is hashed like the one above, and the limit keeps it from becoming one. */
        @Override
        String amongPairs(String table, String first, String second, String scope) {
            return "select t.* from " + PAIRS + " cross join lateral (select t.* from " + table
                    + " t where t.account_id = :account " + scope + " and t." + first + " = pairs.one and t." + second
                    + " = pairs.other limit 1) t where true";
        }

        @Override
        String deleteAmong(String table, String column, String scope) {
            return "delete from " + table + " t where t.account_id = :account " + scope + " and t." + column
                    + " = any(cast(:these as varchar array))";
        }

        @Override
        String deleteAmongPairs(String table, String first, String second, String scope) {
            return "delete from " + table + " t where t.account_id = :account " + scope + " and (t." + first + ", t."
                    + second + ") in (select one, other from " + PAIRS + ")";
        }

        /** The driver writes arrays of other than the simplest types as text. */
        @Override
        @Nullable
        Object element(ColumnType type, @Nullable Object value) {
            Object plain = value instanceof Instant time ? Times.stored(time) : value;
            boolean simple = type == ColumnType.TEXT || type == ColumnType.FLAG;
            return simple || plain == null ? plain : plain.toString();
        }

        @Override
        void lockSchema(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
            }
        }

        @Override
        public void check(Connection connection) {
            // PostgreSQL keeps what it has confirmed, unless its administrator decided otherwise for all of it.
        }
    };

    private static final String PAIRS =
            "unnest(cast(:ones as varchar array), cast(:others as varchar array)) as pairs(one, other)";

    private static final String DELAY_OF_FILES = """
            select setting_value from information_schema.settings
            where setting_name = 'WRITE_DELAY' and database_path() is not null""";

    /** A number of our own among the locks of whoever else uses the database: "espalier", as bytes. */
    private static final long SCHEMA_LOCK = 0x65737061_6c696572L;

    /** Tells which database a connection leads to. */
    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new MisuseException(product + " is not supported; bring an H2 or a PostgreSQL database.");
        };
    }

    /** The statement that adds or replaces rows. */
    abstract String put(Table<?> table);

    /** The statement that adds rows whose keys are not there yet, and leaves the others as they are. */
    abstract String addMissing(Table<?> table);

    /**
     * Adds rows that are not there yet in a way that no statement can.
     *
     * @return false if there is none, and nothing was done
     */
    <T> boolean copy(Connection connection, Table<T> table, String account, Collection<T> rows) {
        return false;
    }

    /** A statement that adds a row of nothing but keys, or waits for whoever is adding it, and never fails on it. */
    public abstract String insertMissing(String table, List<String> keys);

    /**
     * A query for the rows of an account whose column is one of the values in {@code :these}. The table is called t, and
     * further conditions may follow.
     *
     * @param type the database's word for what the values are
     */
    abstract String among(String table, String column, String type);

    /**
     * A query for the rows of an account of which two columns are a pair in {@code :ones} and {@code :others}. The table is
     * called t, in the scope and in further conditions, which may follow.
     *
     * @param scope with the pair, what the key of the table consists of
     */
    abstract String amongPairs(String table, String first, String second, String scope);

    /**
     * A statement that deletes the rows of an account whose column is one of the texts in {@code :these}.
     *
     * @param scope a further condition, beginning with "and", or nothing; the table is called t
     */
    abstract String deleteAmong(String table, String column, String scope);

    /** A statement that deletes the rows of which two columns are a pair, as {@link #amongPairs} finds them. */
    abstract String deleteAmongPairs(String table, String first, String second, String scope);

    /** A value as the driver wants it in an array. */
    abstract @Nullable Object element(ColumnType type, @Nullable Object value);

    /** Lets one process at a time change the schema, until the connection's transaction ends. */
    abstract void lockSchema(Connection connection) throws SQLException;

    /** Refuses a database that would lose commits. */
    public abstract void check(Connection connection) throws SQLException;

    /** The folder with the scripts. */
    String folder() {
        return Objects.requireNonNull(name()).toLowerCase(Locale.ROOT);
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }

    private static String parameters(List<String> names) {
        return names.stream().map(name -> "?").collect(Collectors.joining(", "));
    }
}
