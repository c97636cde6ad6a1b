package dev.espalier.mdm.jdbc.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How values are written to a table. The account leads every table and every key, and is never named here. A column's
 * value may be an {@link Optional}; an empty one is stored as nothing.
 *
 * <p>Rows are written as arrays, one per column, so that a page of a thousand is one short statement.
 *
 * @param <T> what a row is made from
 */
public final class Table<T> {
    static final String ACCOUNT = "account_id";

    private final String name;
    private final List<Column<T>> columns;
    private final int keys;

    private Table(String name, List<Column<T>> columns, int keys) {
        this.name = name;
        this.columns = columns;
        this.keys = keys;
    }

    /** Starts the description of a table. */
    public static <T> Table<T> named(String name) {
        return new Table<>(name, List.of(), 0);
    }

    /** Adds a part of the key; keys come before other columns. */
    public Table<T> key(String column, ColumnType type, Function<T, ?> value) {
        return new Table<>(name, with(column, type, value), keys + 1);
    }

    /** Adds a column. */
    public Table<T> column(String column, ColumnType type, Function<T, ?> value) {
        return new Table<>(name, with(column, type, value), keys);
    }

    private List<Column<T>> with(String column, ColumnType type, Function<T, ?> value) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(column, type, value));
        return List.copyOf(more);
    }

    String name() {
        return name;
    }

    List<Column<T>> columns() {
        return columns;
    }

    List<String> keyNames() {
        return Stream.concat(Stream.of(ACCOUNT), columns.stream().limit(keys).map(Column::name))
                .toList();
    }

    List<String> otherNames() {
        return columns.stream().skip(keys).map(Column::name).toList();
    }

    /** All columns, separated by commas. */
    String allNames() {
        return Stream.concat(keyNames().stream(), otherNames().stream()).collect(Collectors.joining(", "));
    }

    /** A query that yields the rows to write: a parameter for the account, then an array per column. */
    String rows() {
        String arrays = columns.stream()
                .map(column -> "cast(? as " + column.type().sql() + " array)")
                .collect(Collectors.joining(", "));
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return "select cast(? as varchar), r.* from unnest(" + arrays + ") as r(" + names + ")";
    }

    String insert() {
        return "insert into " + name + " (" + allNames() + ") " + rows();
    }

    /** Replaces one row that still has the version it was loaded with. */
    String replace() {
        String changes = IntStream.range(keys, columns.size())
                .mapToObj(columns::get)
                .map(column -> column.name() + " = cast(? as " + column.type().sql() + ")")
                .collect(Collectors.joining(", "));
        String where = keyNames().stream().map(key -> key + " = ?").collect(Collectors.joining(" and "));
        return "update " + name + " set " + changes + ", version = version + 1 where " + where + " and version = ?";
    }

    List<Column<T>> keyColumns() {
        return columns.subList(0, keys);
    }

    List<Column<T>> otherColumns() {
        return columns.subList(keys, columns.size());
    }

    record Column<T>(String name, ColumnType type, Function<T, ?> value) {

        @Nullable
        Object of(T row) {
            Object plain = value.apply(row);
            return plain instanceof Optional<?> optional ? optional.orElse(null) : plain;
        }
    }
}
