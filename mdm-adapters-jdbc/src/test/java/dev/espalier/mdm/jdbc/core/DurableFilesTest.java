package dev.espalier.mdm.jdbc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.jdbc.JdbcStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurableFilesTest {
    private static final int COMMITS = 120;

    /** What a killed process leaves behind is its file as it is at that moment, so copies of the file stand for kills. */
    @Test
    void a_commit_is_in_the_file_as_soon_as_it_is_confirmed_also_where_space_is_used_again(@TempDir Path folder)
            throws Exception {
        try (var writer = open(folder.resolve("live"), ";RETENTION_TIME=0")) {
            writer.createStatement().execute("create table filler (id int primary key, content varchar)");
            writer.createStatement().execute("create table counter (id int primary key, number int)");
            for (int commit = 1; commit <= COMMITS; commit++) {
                write(writer, commit);

                assertThat(afterKill(folder)).as("the last commit found").isEqualTo(commit);
            }
        }
    }

    /** Commits of many sizes leave gaps of many sizes. */
    private static void write(Connection writer, int commit) throws SQLException {
        writer.setAutoCommit(false);
        try (var filler = writer.prepareStatement("merge into filler key (id) values (?, ?)");
                var counter = writer.prepareStatement("merge into counter key (id) values (1, ?)")) {
            filler.setInt(1, commit % 20);
            filler.setString(2, "x".repeat(2_000 * (commit % 7)));
            filler.executeUpdate();
            counter.setInt(1, commit);
            counter.executeUpdate();
        }
        writer.commit();
    }

    private static int afterKill(Path folder) throws IOException, SQLException {
        Files.copy(folder.resolve("live.mv.db"), folder.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (var reader = open(folder.resolve("copy"), "");
                var number = reader.createStatement().executeQuery("select number from counter")) {
            return number.next() ? number.getInt(1) : 0;
        }
    }

    private static Connection open(Path file, String settings) throws SQLException {
        return DriverManager.getConnection(JdbcStorage.h2FileUrl(file) + settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5.250 (2025-09-22)", "2.5.252 (2026-01-15)", "2.5.252"})
    void versions_that_lose_commits_are_refused(String version) {
        assertThatThrownBy(() -> DurableFiles.check(version, "0"))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining(version)
                .hasMessageContaining("2.4.240");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.3.232 (2024-08-11)", "2.4.240 (2025-09-22)", "2.5.2521", "2.6.0"})
    void others_are_taken(String version) {
        assertThatCode(() -> DurableFiles.check(version, "0")).doesNotThrowAnyException();
    }
}
