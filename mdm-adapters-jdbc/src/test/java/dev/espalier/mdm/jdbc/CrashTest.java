package dev.espalier.mdm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.location.LocationId;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process is killed right after a commit, in the middle of the next transaction. */
class CrashTest {

    @ParameterizedTest
    @EnumSource(names = {"H2_FILE", "POSTGRESQL"})
    void what_a_killed_process_committed_is_there_and_nothing_else(TestDatabase database) throws Exception {
        String url = database.newUrl();

        commitAndBeKilled(url);

        try (var source = TestDatabase.pool(url);
                var storage = TestDatabase.storage(source)) {
            var locations = storage.unitOfWork()
                    .inTransaction(
                            KilledProcess.ACCOUNT,
                            stores -> stores.locations()
                                    .existing(List.of(KilledProcess.COMMITTED, KilledProcess.NOT_COMMITTED)));
            var journal = storage.unitOfWork()
                    .inTransaction(
                            KilledProcess.ACCOUNT, stores -> stores.journal().read(0, 10));
            assertThat(locations).containsExactly(new LocationId("committed"));
            assertThat(journal).hasSize(1);
        }
    }

    private static void commitAndBeKilled(String url) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        everything(),
                        KilledProcess.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo(KilledProcess.IN_THE_MIDDLE);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The modules of this test and what lies on its class path, all on one class path. */
    private static String everything() {
        return Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .collect(Collectors.joining(
                        File.pathSeparator, Path.of("target", "test-classes") + File.pathSeparator, ""));
    }
}
