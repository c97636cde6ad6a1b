package dev.espalier.mdm.jdbc.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.jdbc.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PostgresCopyTest {
    private static final DataSource POSTGRESQL = TestDatabase.POSTGRESQL.source();
    private static final Table<String> TABLE = Table.<String>named("note")
            .key("text", ColumnType.TEXT, text -> text)
            .column("nothing", ColumnType.TEXT, text -> Optional.empty());

    @Test
    void rows_are_copied_through_a_pool() throws SQLException {
        try (var connection = POSTGRESQL.getConnection()) {
            emptyTable(connection);

            assertThat(PostgresCopy.insert(connection, TABLE, "northwind", List.of("a\tb", "\\N")))
                    .isTrue();

            assertThat(count(
                            connection,
                            "account_id = 'northwind' and text in (E'a\\tb', E'\\\\N') and nothing is null"))
                    .isEqualTo(2);
        }
    }

    @Test
    void what_was_copied_goes_with_the_transaction() throws SQLException {
        try (var connection = POSTGRESQL.getConnection()) {
            emptyTable(connection);
            connection.setAutoCommit(false);

            PostgresCopy.insert(connection, TABLE, "northwind", List.of("a"));
            connection.rollback();

            assertThat(count(connection, "true")).isZero();
        }
    }

    @Test
    void a_connection_that_hides_its_driver_is_left_alone() throws SQLException {
        try (var connection = POSTGRESQL.getConnection()) {
            emptyTable(connection);

            assertThat(PostgresCopy.insert(hidden(connection), TABLE, "northwind", List.of("a")))
                    .isFalse();

            assertThat(count(connection, "true")).isZero();
        }
    }

    private static void emptyTable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists note");
            statement.execute("create table note (account_id varchar, text varchar, nothing varchar)");
        }
    }

    private static int count(Connection connection, String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from note where " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection hidden(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isWrapperFor")) {
                        return false;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
