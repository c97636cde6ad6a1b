package dev.espalier.mdm.jdbc.core;

import dev.espalier.mdm.domain.shared.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The statements of one transaction, all of them about one account. */
public final class AccountSql {
    /** Below this, preparing a copy takes longer than it saves. */
    private static final int MANY = 50;

    private static final String TEXT = "varchar";

    private final Handle handle;
    private final Dialect dialect;
    private final AccountId account;

    /** Binds a transaction to an account. */
    public AccountSql(Handle handle, Dialect dialect, AccountId account) {
        this.handle = handle;
        this.dialect = dialect;
        this.account = account;
    }

    /** The account. */
    public AccountId account() {
        return account;
    }

    /** A query with the account as {@code :account}. */
    public Query query(String sql) {
        return handle.createQuery(sql).bind("account", account.value());
    }

    /**
     * A query for the account's rows in which a column of texts has one of these values.
     *
     * @param table where to look; it is called t in further conditions
     * @param column the column
     * @param these the values
     * @param condition a further condition, beginning with "and", or nothing
     */
    public Query among(String table, String column, Collection<?> these, String condition) {
        return query(dialect.among(table, column, TEXT) + " " + condition).bind("these", texts(these));
    }

    /** The same for a column of ids. */
    public Query amongIds(String table, String column, Collection<UUID> these, String condition) {
        return query(dialect.among(table, column, "uuid") + " " + condition).bind("these", uuids(these));
    }

    /**
     * A query for the account's rows in which two columns of texts are one of the pairs of values in {@code :ones} and
     * {@code :others}.
     *
     * @param table where to look; it is called t in the scope and in further conditions
     * @param first the column of the first values
     * @param second the column of the second
     * @param scope a condition, beginning with "and", that with the pair leaves one row, or nothing
     */
    public Query amongPairs(String table, String first, String second, String scope) {
        return query(dialect.amongPairs(table, first, second, scope));
    }

    /** An update that deletes the rows that {@link #amongPairs} finds. */
    public Update deleteAmongPairs(String table, String first, String second, String scope) {
        return update(dialect.deleteAmongPairs(table, first, second, scope));
    }

    /** How many of the account's rows have each of these values in a column of texts, as columns item and found. */
    public Query countAmong(String table, String column, Collection<?> these, String condition) {
        String rows = dialect.among(table, column, TEXT) + " " + condition;
        return query("select r." + column + " as item, count(*) as found from (" + rows + ") r group by r." + column)
                .bind("these", texts(these));
    }

    /**
     * As before, with further columns.
     *
     * @param select the columns of rows that are called r, ending in "from"
     */
    public Query among(String table, String column, Collection<?> these, String condition, String select) {
        String rows = dialect.among(table, column, TEXT) + " " + condition;
        return query(select + " (" + rows + ") r").bind("these", texts(these));
    }

    /**
     * Deletes the account's rows in which a column of texts has one of these values.
     *
     * @return how many there were
     */
    public int deleteAmong(String table, String column, Collection<?> these) {
        return deleteAmong(table, column, these, "").execute();
    }

    /**
     * An update that does so within a scope.
     *
     * @param scope a further condition, beginning with "and"; the table is called t
     */
    public Update deleteAmong(String table, String column, Collection<?> these, String scope) {
        return update(dialect.deleteAmong(table, column, scope)).bind("these", texts(these));
    }

    /** An update with the account as {@code :account}. */
    public Update update(String sql) {
        return handle.createUpdate(sql).bind("account", account.value());
    }

    /** Adds rows that are not there yet; many of them in the fastest way that the database has. */
    public <T> void insert(Table<T> table, Collection<T> rows) {
        boolean copied = rows.size() >= MANY && dialect.copy(handle.getConnection(), table, account.value(), rows);
        if (!copied) {
            write(table.insert(), table, rows);
        }
    }

    /** Adds or replaces rows, each key once. */
    public <T> void put(Table<T> table, Collection<T> rows) {
        write(dialect.put(table), table, rows);
    }

    /**
     * Adds rows whose keys are not there yet, and leaves the others as they are.
     *
     * @param table the table
     * @param rows the rows, each key once
     * @param <T> what a row is made from
     */
    public <T> void addMissing(Table<T> table, Collection<T> rows) {
        write(dialect.addMissing(table), table, rows);
    }

    private <T> void write(String sql, Table<T> table, Collection<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var update = handle.createUpdate(sql)) {
            update.bind(0, account.value());
            int position = 1;
            for (var column : table.columns()) {
                update.bind(
                        position++,
                        array(column.type(), rows.stream().map(column::of).toArray()));
            }
            update.execute();
        }
    }

    /**
     * Replaces a row that still has the version it was loaded with; the version goes up by one.
     *
     * @return false if it is gone or has another version
     */
    public <T> boolean replace(Table<T> table, T row, long version) {
        try (var update = handle.createUpdate(table.replace())) {
            int position = 0;
            for (var column : table.otherColumns()) {
                update.bind(position++, column.of(row));
            }
            update.bind(position++, account.value());
            for (var column : table.keyColumns()) {
                update.bind(position++, column.of(row));
            }
            return update.bind(position, version).execute() == 1;
        }
    }

    /** Adds a row of nothing but keys, if it is missing, safely against others who do the same. */
    public void insertMissing(String table, List<String> columns, List<String> values) {
        try (var update = handle.createUpdate(dialect.insertMissing(table, columns))) {
            for (int i = 0; i < values.size(); i++) {
                update.bind(i, values.get(i));
            }
            update.execute();
        }
    }

    /** Texts as a parameter: {@code unnest(cast(:name as varchar array))}. */
    public Argument texts(Collection<?> values) {
        return array(ColumnType.TEXT, values.stream().map(Object::toString).toArray());
    }

    /** UUIDs as a parameter: {@code unnest(cast(:name as uuid array))}. */
    public Argument uuids(Collection<UUID> values) {
        return array(ColumnType.UUID, values.toArray());
    }

    private Argument array(ColumnType type, Object[] values) {
        var elements = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            elements[i] = dialect.element(type, values[i]);
        }
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type.element(), elements));
    }
}
