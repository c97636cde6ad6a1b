package dev.espalier.mdm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.spi.Stores;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadDaysTest {
    private static final AccountId ACCOUNT = new AccountId("north");
    private static final LocationId PLACE = new LocationId("place");

    @ParameterizedTest
    @EnumSource
    void a_database_that_goes_away_in_the_middle_keeps_nothing_of_the_transaction(TestDatabase database) {
        String url = database.newUrl();
        try (var ours = TestDatabase.pool(url);
                var theirs = TestDatabase.pool(url)) {
            var storage = TestDatabase.storage(ours);
            put(storage, "before");

            assertThatThrownBy(() -> storage.unitOfWork().inTransaction(ACCOUNT, stores -> {
                        stores.locations().put(new Location(PLACE, "during"));
                        cutAllConnections(theirs, database);
                        return stores.locations().find(PLACE);
                    }))
                    .isInstanceOf(StorageException.class);
        }
        if (database != TestDatabase.H2_MEMORY) {
            try (var again = TestDatabase.pool(url)) {
                assertThat(name(TestDatabase.storage(again))).isEqualTo("before");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_tells_no_values(TestDatabase database) throws SQLException {
        try (var source = database.empty()) {
            var storage = TestDatabase.storage(source);
            put(storage, "before");
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("drop table location");
            }

            assertThatThrownBy(() -> put(storage, "a private name"))
                    .isInstanceOf(StorageException.class)
                    .satisfies(failure -> assertThat(everythingSaidBy(failure)).doesNotContain("a private name"));
        }
    }

    private static String everythingSaidBy(Throwable failure) {
        var said = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            said.append(cause).append('\n');
        }
        return said.toString();
    }

    private static void cutAllConnections(HikariDataSource theirs, TestDatabase database) {
        String cut = database == TestDatabase.POSTGRESQL
                ? "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where pid <> pg_backend_pid() and datname = current_database()"
                : "shutdown immediately";
        try (var connection = theirs.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(cut);
        } catch (SQLException e) {
            assertThat(e.getMessage()).as("H2 closes before it answers").contains("already closed");
        }
    }

    private static void put(JdbcStorage storage, String name) {
        storage.unitOfWork()
                .inTransaction(ACCOUNT, (Stores stores) -> stores.locations().put(new Location(PLACE, name)));
    }

    private static String name(JdbcStorage storage) {
        return storage.unitOfWork()
                .inTransaction(ACCOUNT, stores -> stores.locations().find(PLACE))
                .orElseThrow()
                .name();
    }
}
