package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The noun {@code content}, as far as it needs no answer of Apple's. */
class ContentStoryTest {
    @TempDir
    private Path folder;

    @Test
    @Tag("G1")
    @Tag("G2")
    @Tag("T4")
    void guidance_says_what_is_needed_and_what_to_do() {
        try (var shell = Shell.initialized(folder)) {
            var guidance = shell.succeed("content", "guidance", "Library").out();

            assertThat(guidance)
                    .contains("Content Manager")
                    .contains("delete its content token there first")
                    .contains("Apple does not say whether earlier ones go on working")
                    .contains(".vpptoken");
        }
    }

    @Test
    @Tag("X2")
    void what_is_not_there_is_refused_like_what_is_out_of_reach() {
        try (var shell = Shell.initialized(folder)) {
            assertThat(shell.succeed("content", "list").out()).contains("Nothing to show.");
            assertThat(shell.succeed("content", "list", "-o", "json").out()).isEqualToIgnoringWhitespace("[]");

            var answer = shell.type("content", "show", "Library");

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err()).startsWith("X2: ");
        }
    }

    @Test
    void a_switch_is_on_or_off_and_nothing_else() {
        try (var shell = Shell.initialized(folder)) {
            assertThat(shell.type("content", "teachers", "Library", "perhaps").code())
                    .isEqualTo(2);
            assertThat(shell.type("content", "scope", "Library").code()).isNotZero();
        }
    }
}
