package dev.espalier.mdm.jdbc.core;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** A row as it is read: each column in the type it was written with, and an empty column as an empty optional. */
public final class Row {
    private final ResultSet results;

    private Row(ResultSet results) {
        this.results = results;
    }

    /** Lets a function read rows. */
    public static <T> RowMapper<T> as(Function<Row, T> reader) {
        return (results, context) -> reader.apply(new Row(results));
    }

    /** A text. */
    public String text(String column) {
        return Objects.requireNonNull(read(column, ResultSet::getString), column);
    }

    /** A text that may be missing. */
    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(read(column, ResultSet::getString));
    }

    /** A UUID. */
    public UUID uuid(String column) {
        return optionalUuid(column).orElseThrow();
    }

    /** A UUID that may be missing. */
    public Optional<UUID> optionalUuid(String column) {
        return Optional.ofNullable(read(column, (row, name) -> row.getObject(name, UUID.class)));
    }

    /** A time. */
    public Instant time(String column) {
        return optionalTime(column).orElseThrow();
    }

    /** A time that may be missing. */
    public Optional<Instant> optionalTime(String column) {
        return Optional.ofNullable(read(column, (row, name) -> row.getObject(name, OffsetDateTime.class)))
                .map(OffsetDateTime::toInstant);
    }

    /** A day that may be missing. */
    public Optional<LocalDate> optionalDay(String column) {
        return Optional.ofNullable(read(column, (row, name) -> row.getObject(name, LocalDate.class)));
    }

    /** True or false. */
    public boolean flag(String column) {
        return Objects.requireNonNull(read(column, ResultSet::getBoolean), column);
    }

    /** A whole number. */
    public long number(String column) {
        return Objects.requireNonNull(read(column, ResultSet::getLong), column);
    }

    /** A whole number that may be missing. */
    public Optional<Integer> optionalNumber(String column) {
        return Optional.ofNullable(read(column, (row, name) -> row.getObject(name, Integer.class)));
    }

    /** A whole number beyond what an {@code int} holds, that may be missing. */
    public Optional<Long> optionalLong(String column) {
        return Optional.ofNullable(read(column, (row, name) -> row.getObject(name, Long.class)));
    }

    /** Bytes. */
    public byte[] bytes(String column) {
        return Objects.requireNonNull(read(column, ResultSet::getBytes), column);
    }

    /** An array of texts. */
    public List<String> texts(String column) {
        Object[] elements = Objects.requireNonNull(read(column, (row, name) -> elements(row.getArray(name))), column);
        return Arrays.stream(elements).map(Object::toString).toList();
    }

    private static Object[] elements(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    private <V> @Nullable V read(String column, Reader<V> reader) {
        try {
            return reader.read(results, column);
        } catch (SQLException e) {
            throw StorageFailures.of(e);
        }
    }

    @FunctionalInterface
    private interface Reader<V> {
        @Nullable
        V read(ResultSet row, String column) throws SQLException;
    }
}
