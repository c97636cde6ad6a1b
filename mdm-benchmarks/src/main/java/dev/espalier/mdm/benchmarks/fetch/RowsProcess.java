package dev.espalier.mdm.benchmarks.fetch;

import dev.espalier.mdm.jdbc.JdbcSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Baseline (b): the rows that the update left, written page by page into the same empty tables in the fastest way that
 * the database has, one commit each. Only the writing is timed, not the reading of what to write.
 */
final class RowsProcess {
    /** All devices of one page of Apple's were answered at the same moment, and no two pages were. */
    private static final String PAGES = "select distinct answered_at from device order by answered_at";

    private RowsProcess() {}

    /** Takes the URLs of the database that was filled and of an empty one. */
    public static void main(String[] arguments) throws SQLException {
        try (var filled = Product.pool(arguments[0]);
                var empty = Product.pool(arguments[1])) {
            JdbcSchema.on(empty).migrate();
            try (var from = filled.getConnection();
                    var to = empty.getConnection()) {
                to.setAutoCommit(false);
                System.out.println(copy(from, RowCopy.between(from, to), to).line());
            }
        }
    }

    private static Measured copy(Connection from, RowCopy rows, Connection to) throws SQLException {
        var heap = Heap.watched();
        long devices = 0;
        long nanos = 0;
        for (OffsetDateTime page : pages(from)) {
            rows.read(page);
            long begun = System.nanoTime();
            devices += rows.write();
            to.commit();
            nanos += System.nanoTime() - begun;
        }
        return new Measured(devices, Duration.ofNanos(nanos), heap.most());
    }

    private static List<OffsetDateTime> pages(Connection from) throws SQLException {
        try (var statement = from.createStatement();
                var results = statement.executeQuery(PAGES)) {
            var pages = new ArrayList<OffsetDateTime>();
            while (results.next()) {
                pages.add(results.getObject(1, OffsetDateTime.class));
            }
            return pages;
        }
    }
}
