package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.cli.shared.Interruption;
import dev.espalier.mdm.cli.shared.Surroundings;
import dev.espalier.mdm.cli.shared.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The nouns and verbs themselves. */
class CommandTreeTest {
    @TempDir
    private Path folder;

    private static CommandLine tree(String... arguments) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        var terminal = new Terminal(nowhere, nowhere, InputStream.nullInputStream(), false);
        var surroundings = new Surroundings(terminal, Map.of(), InstantSource.system(), new Interruption());
        return CommandTree.of(new Root(surroundings), List.of(arguments));
    }

    private static Stream<CommandLine> verbs(CommandLine line) {
        var below = line.getSubcommands().values();
        return below.isEmpty() ? Stream.of(line) : below.stream().flatMap(CommandTreeTest::verbs);
    }

    @Test
    void every_verb_says_what_it_does_and_gives_an_example() {
        assertThat(verbs(tree()).toList()).hasSizeGreaterThan(45).allSatisfy(verb -> {
            var help = verb.getUsageMessage();
            assertThat(verb.getCommandSpec().usageMessage().description()).isNotEmpty();
            assertThat(help).containsPattern("Examples?:\\R +.*mdm");
            assertThat(help).contains("Options of every verb: mdm --help").doesNotContain("--database-password-file");
        });
    }

    @Test
    void only_the_nouns_that_are_named_are_loaded() {
        assertThat(tree("server", "list").getSubcommands()).containsOnlyKeys("server");
        assertThat(tree("--help").getSubcommands())
                .containsKeys("demo", "account", "server", "database", "completion", "help");
    }

    @Test
    void help_is_given_for_everything_for_a_noun_and_for_a_verb() {
        try (var shell = Shell.fresh(folder)) {
            assertThat(shell.succeed("--help").out()).contains("Exit codes", "--as=CALLER", "simulate");
            assertThat(shell.succeed("help", "server").out()).contains("mdm server", "rekey");
            assertThat(shell.succeed("help", "server", "draft").out())
                    .isEqualTo(shell.succeed("server", "draft", "--help").out());
            assertThat(shell.type("help", "weather").code()).isEqualTo(2);
        }
    }

    @Test
    void a_shell_learns_to_complete_every_noun() {
        try (var shell = Shell.fresh(folder)) {
            assertThat(shell.succeed("completion", "bash").out())
                    .startsWith("#!/usr/bin/env bash")
                    .contains("demo", "rekey", "read-back", "--follow-from", "complete -F _complete_mdm");
            assertThat(shell.type("completion", "fish").code()).isEqualTo(2);
        }
    }

    @Test
    void an_option_of_every_verb_may_stand_before_the_noun() {
        try (var shell = Shell.initialized(folder)) {
            assertThat(shell.succeed("-o", "json", "location", "list").out()).isEqualTo("[\n]\n");
            assertThat(shell.type("--as", "teacher:u-5@north", "location", "add", "north", "North")
                            .err())
                    .startsWith("X3: ");
        }
    }

    @Test
    void without_a_noun_or_a_verb_the_way_to_the_help_is_shown() {
        try (var shell = Shell.fresh(folder)) {
            assertThat(shell.type().err()).contains("See: mdm --help");
            assertThat(shell.type("server").err()).contains("See: mdm server --help");
            assertThat(shell.type("server").code()).isEqualTo(2);
        }
    }
}
