package dev.espalier.mdm.benchmarks.fetch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A batch of inserts, for databases that know nothing faster. */
final class BatchRowCopy implements RowCopy {
    private static final String READ = "select * from device where answered_at = ? order by serial";

    private final Connection from;
    private final Connection to;
    private final List<Object[]> rows = new ArrayList<>();

    BatchRowCopy(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public void read(OffsetDateTime page) throws SQLException {
        rows.clear();
        try (var statement = from.prepareStatement(READ)) {
            statement.setObject(1, page);
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(row(results));
                }
            }
        }
    }

    private static Object[] row(ResultSet results) throws SQLException {
        var row = new Object[results.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
            row[i] = results.getObject(i + 1);
        }
        return row;
    }

    @Override
    public long write() throws SQLException {
        String values = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (var insert = to.prepareStatement("insert into device values (" + values + ")")) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }
}
