package dev.espalier.mdm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.failure.StorageException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {
    private static final String FIRST = "V001__servers_and_devices.sql";
    private static final String SECOND = "V002__enrollment_in_full.sql";
    private static final List<String> ALL = List.of(
            FIRST,
            SECOND,
            "V003__people.sql",
            "V004__units.sql",
            "V005__license_mirror.sql",
            "V006__license_work.sql",
            "V007__study_apps.sql",
            "V008__invitations.sql",
            "V009__lacking.sql");

    @ParameterizedTest
    @EnumSource
    void an_empty_database_is_brought_up_to_date_once(TestDatabase database) {
        try (var source = database.empty()) {
            var schema = JdbcSchema.on(source);

            assertThat(schema.pending()).containsExactlyElementsOf(ALL);
            assertThat(schema.migrate()).containsExactlyElementsOf(ALL);
            assertThat(schema.pending()).isEmpty();
            assertThat(schema.migrate()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void several_processes_may_start_at_once_and_one_of_them_makes_the_schema(TestDatabase database) throws Exception {
        String url = database.newUrl();
        var nodes = List.of(TestDatabase.pool(url), TestDatabase.pool(url), TestDatabase.pool(url));
        var threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Callable<List<String>>> starts = nodes.stream()
                    .map(node ->
                            (Callable<List<String>>) () -> JdbcSchema.on(node).migrate())
                    .toList();

            var applied = threads.invokeAll(starts).stream()
                    .map(SchemaTest::result)
                    .flatMap(List::stream)
                    .toList();

            assertThat(applied).containsExactlyElementsOf(ALL);
        } finally {
            threads.shutdown();
            nodes.forEach(HikariDataSource::close);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_host_that_runs_the_script_itself_has_a_complete_schema(TestDatabase database) throws SQLException {
        try (var source = database.empty()) {
            TestDatabase.run(source, JdbcSchema.script(database.dialect()).split(";\n"));

            assertThat(JdbcSchema.on(source).pending()).isEmpty();
            try (var storage = JdbcStorage.on(source)
                    .masterKey(TestKeys.FIRST)
                    .migratedByHost()
                    .build()) {
                assertThat(storage.rewrapSecrets()).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_host_brings_an_older_schema_up_to_date_with_what_is_pending(TestDatabase database) throws SQLException {
        try (var source = database.empty()) {
            TestDatabase.run(
                    source,
                    JdbcSchema.script(database.dialect(), List.of(FIRST)).split(";\n"));
            var schema = JdbcSchema.on(source);
            assertThat(schema.pending()).containsExactlyElementsOf(ALL.subList(1, ALL.size()));

            TestDatabase.run(
                    source,
                    JdbcSchema.script(database.dialect(), schema.pending()).split(";\n"));

            assertThat(schema.pending()).isEmpty();
        }
    }

    @Test
    void a_script_that_does_not_exist_is_not_printed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcSchema.script(SqlDialect.H2, List.of("V999__wishes.sql")))
                .withMessageContaining("V999__wishes.sql")
                .withMessageContaining(FIRST);
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_that_is_left_to_the_host_is_not_touched(TestDatabase database) {
        try (var source = database.empty()) {
            var builder = JdbcStorage.on(source).masterKey(TestKeys.FIRST).migratedByHost();

            assertThatThrownBy(builder::build)
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining(FIRST);
            assertThat(JdbcSchema.on(source).pending()).containsExactlyElementsOf(ALL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_made_by_another_script_is_refused(TestDatabase database) throws SQLException {
        try (var source = database.empty()) {
            var schema = JdbcSchema.on(source);
            schema.migrate();
            TestDatabase.run(source, "update schema_version set checksum = 'another'");

            assertThatThrownBy(schema::migrate)
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining(FIRST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_source_whose_connections_belong_to_a_transaction_is_refused(TestDatabase database) {
        var config = TestDatabase.configured(database.newUrl());
        config.setAutoCommit(false);
        try (var source = new HikariDataSource(config)) {

            assertThatThrownBy(() -> JdbcSchema.on(source))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("auto-commit");
        }
    }

    @Test
    void an_h2_file_that_writes_commits_with_a_delay_is_refused(@TempDir Path folder) {
        try (var source = TestDatabase.pool("jdbc:h2:file:" + folder.resolve("slow"))) {
            var builder = JdbcStorage.on(source).masterKey(TestKeys.FIRST);

            assertThatThrownBy(builder::build)
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("WRITE_DELAY=0");
        }
    }

    @Test
    void a_database_that_is_not_there_is_a_failure_of_the_storage() {
        var config = TestDatabase.configured("jdbc:postgresql://localhost:1/nowhere");
        config.setConnectionTimeout(300);
        try (var source = new HikariDataSource(config)) {
            assertThatThrownBy(() -> JdbcSchema.on(source)).isInstanceOf(StorageException.class);
        }
    }
}
