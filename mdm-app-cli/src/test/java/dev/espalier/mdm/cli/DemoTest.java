package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo checks each of its own commands, and tells the whole story. */
class DemoTest {
    @TempDir
    private Path folder;

    @Test
    void the_whole_story_is_told_and_every_command_ends_as_it_should() {
        try (var shell = Shell.fresh(folder)) {
            var demo = shell.succeed("demo", "--devices", "60");

            assertThat(demo.err()).isEmpty();
            assertThat(demo.out())
                    .contains("$ mdm init northwind \"Northwind Schools\"")
                    .contains("$ mdm server complete \"Northwind MDM\" northwind_smime.p7m")
                    .containsPattern("added +60")
                    .contains(
                            "throttled",
                            "Apple waits until",
                            "X2: ",
                            "S11: ",
                            "T3: ",
                            "E1: ",
                            "Changed: returned",
                            "https://mdm.northwind.example/discovery",
                            "Likely causes",
                            "another person     yes")
                    .contains(
                            "$ mdm content add \"South Apps\" south.vpptoken",
                            "A Short History of Ink",
                            "Nothing has to change.",
                            "in profiles        Math",
                            "A6    outside scope",
                            "The class has 3 devices; Apple was asked for 3 licenses.",
                            "A3: Another product took this unit over",
                            "health.unit-lost",
                            "Apple was asked for 9;",
                            "0 licenses in use, 60 of 60")
                    .contains(
                            "$ mdm invite people p-lea p-jon --by link",
                            "nobody accepted yet",
                            "inviteCode=",
                            "revoked")
                    .containsPattern("user +u-mia +South Apps")
                    .containsPattern("journal +clean")
                    .endsWith("Everything of this demo is gone again.\n");
        }
    }

    @Test
    void an_interrupted_demo_ends_early_and_leaves_nothing() {
        try (var shell = Shell.fresh(folder)) {
            shell.interruption.raise();

            assertThat(shell.type("demo", "--devices", "60").code()).isEqualTo(130);
        }
    }
}
