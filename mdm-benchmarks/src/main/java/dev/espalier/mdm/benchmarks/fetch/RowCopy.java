package dev.espalier.mdm.benchmarks.fetch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Carries the devices of a page from one database to another of the same kind. */
interface RowCopy {

    /** The fastest way between two databases. */
    static RowCopy between(Connection from, Connection to) throws SQLException {
        return from.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                ? new PostgresRowCopy(from, to)
                : new BatchRowCopy(from, to);
    }

    /** Takes the rows of a page into memory, ready to be written. */
    void read(OffsetDateTime page) throws SQLException;

    /** Writes them and returns how many they are; it does not commit. */
    long write() throws SQLException;
}
