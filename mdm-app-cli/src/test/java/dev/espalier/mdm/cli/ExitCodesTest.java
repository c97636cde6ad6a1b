package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to end, with its number and its sentence. 0 and 5 are seen in the stories. */
class ExitCodesTest {
    @TempDir
    private Path folder;

    @Test
    void a_rule_refuses_with_1_and_its_name() {
        try (var shell = Shell.initialized(folder)) {
            shell.draft();
            var answer = shell.type("server", "open", Shell.SERVER, shell.write("empty.p7m", ""));

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err())
                    .isEqualTo("S2: The file is empty; download the token in the portal again and upload that file.\n");
        }
    }

    @Test
    void a_wrong_use_ends_with_2_and_points_at_the_help() {
        try (var shell = Shell.fresh(folder)) {
            var answer = shell.type("server", "draft");

            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err()).contains("Missing required parameter", "See: mdm server draft --help");
            assertThat(answer.out()).isEmpty();
        }
    }

    @Test
    void an_unreachable_apple_ends_with_3() {
        try (var shell = Shell.initialized(folder)) {
            shell.draft();
            var file = shell.token("main_smime.p7m", shell.main.downloadToken(shell.ada));
            shell.apple.close();

            var answer = shell.type("server", "complete", Shell.SERVER, file);

            assertThat(answer.code()).isEqualTo(3);
            assertThat(answer.err().lines()).hasSize(1);
            assertThat(answer.err()).contains("Try again");
        }
    }

    @Test
    void a_wait_that_apple_asks_for_ends_with_3_and_the_next_update_calls_nothing() {
        try (var shell = Shell.integrated(folder, 3)) {
            shell.clock.advance(Duration.ofHours(3));
            shell.apple.faults().onNext("*").status(429).retryAfter(600).always();
            assertThat(shell.type("device", "update").code()).isEqualTo(3);
            shell.apple.faults().clear();

            var calls = shell.apple.requests().all().size();
            var second = shell.type("device", "update");

            assertThat(second.code()).isNotZero();
            assertThat(second.out() + second.err()).contains("2026-09-01 11:10 UTC");
            assertThat(shell.apple.requests().all()).hasSize(calls);
        }
    }

    @Test
    void a_database_that_cannot_be_opened_ends_with_4() {
        try (var shell = Shell.initialized(folder)) {
            var file = shell.write("mdm.mv.db", "this is no database");

            var answer = shell.type(
                    "location", "list", "--database", "jdbc:h2:file:" + file.replace(".mv.db", "") + ";WRITE_DELAY=0");

            assertThat(answer.code()).isEqualTo(4);
            assertThat(answer.err()).startsWith("The database cannot be opened").contains("--database");
        }
    }

    @Test
    void a_health_that_is_not_good_ends_with_6() {
        try (var shell = Shell.integrated(folder, 0)) {
            shell.clock.advance(Duration.ofDays(340));

            var answer = shell.type("health");

            assertThat(answer.code()).isEqualTo(6);
            assertThat(answer.out()).contains("The token of \"Northwind MDM\" ends on", "downloads a new token");
        }
    }

    @Test
    void our_own_fault_ends_with_70_and_shows_its_trace_only_when_asked() {
        try (var shell = Shell.initialized(folder)) {
            shell.watch(() -> {
                throw new IllegalStateException("a clock that stands still");
            });

            var answer = shell.type("location", "add", "north", "North");
            assertThat(answer.code()).isEqualTo(70);
            assertThat(answer.err().lines()).hasSize(1);
            assertThat(answer.err()).startsWith("This is our fault: IllegalStateException");
            assertThat(shell.type("location", "add", "north", "North", "--verbose")
                            .err())
                    .contains("a clock that stands still", "\tat ");
        }
    }

    @Test
    void an_interrupted_update_ends_with_130_and_is_continued_by_the_next_one() {
        try (var shell = Shell.integrated(folder, 3)) {
            shell.clock.advance(Duration.ofHours(3));
            shell.interruption.raise();

            var answer = shell.type("device", "update");

            assertThat(answer.code()).isEqualTo(130);
            assertThat(answer.out()).contains("canceled", "the next update goes on from there");
        }
    }
}
