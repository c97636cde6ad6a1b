package dev.espalier.mdm.jdbc.core;

/** What a column can hold; both databases know these names. */
public enum ColumnType {
    /** Text. */
    TEXT("varchar"),
    /** A UUID. */
    UUID("uuid"),
    /** A time, in whole milliseconds. */
    TIME("timestamp(3) with time zone"),
    /** A day. */
    DAY("date"),
    /** True or false. */
    FLAG("boolean"),
    /** A whole number. */
    NUMBER("bigint");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** The name for elements of an array; drivers want it without a precision. */
    String element() {
        return this == TIME ? "timestamp with time zone" : sql;
    }
}
