package dev.espalier.mdm.jdbc;

/** The databases that the library speaks to. */
public enum SqlDialect {
    /** H2 2.3 or later: one machine, in a file or in memory. */
    H2,
    /** PostgreSQL 14 or later: any number of machines. */
    POSTGRESQL
}
