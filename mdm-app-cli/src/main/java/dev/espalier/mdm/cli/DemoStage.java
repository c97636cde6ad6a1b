package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.Color;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Output;
import dev.espalier.mdm.cli.shared.Surroundings;
import dev.espalier.mdm.cli.shared.Terminal;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.simulator.AppleSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the demo plays: a folder of its own, and commands that run as if they had been typed. */
final class DemoStage implements AutoCloseable {
    private final Path folder;
    private final Surroundings surroundings;
    private final Output output;
    private final boolean colors;
    private final List<String> surprises = new ArrayList<>();

    private DemoStage(Path folder, Surroundings surroundings, Root root) {
        this.folder = folder;
        this.surroundings = surroundings;
        this.output = root.output();
        this.colors = root.colors();
    }

    static DemoStage set(Workplace place, AppleSimulator apple) throws IOException {
        var folder = Files.createTempDirectory("mdm-demo");
        var around = place.surroundings();
        var environment = new HashMap<String, String>();
        environment.put("MDM_HOME", folder.resolve("home").toString());
        environment.put("MDM_APPLE", apple.url().toString());
        environment.put("MDM_AS", "admin:u-1=Ada Lindgren");
        return new DemoStage(
                folder,
                new Surroundings(onOneStream(around.terminal()), environment, apple.clock(), around.interruption()),
                (Root) place);
    }

    /** Refusals belong to the story, in their place. */
    private static Terminal onOneStream(Terminal terminal) {
        return new Terminal(terminal.out(), terminal.out(), terminal.in(), terminal.interactive());
    }

    void chapter(String title) {
        output.say("");
        output.head("── " + title + " " + "─".repeat(Math.max(3, 76 - title.length())));
    }

    /** What people do in Apple's portal, or elsewhere. */
    void meanwhile(String sentence) {
        output.say(output.paint(Color.CYAN, "» " + sentence));
    }

    /** Runs a command that is expected to end well. */
    void run(String... arguments) {
        run(ExitCode.DONE, arguments);
    }

    /** Runs a command that is expected to end in this way. */
    void run(ExitCode expected, String... arguments) {
        if (surroundings.interruption().raised()) {
            return;
        }
        output.say("");
        output.say(output.paint(Color.BOLD, "$ mdm " + typed(List.of(arguments))));
        int code = Main.run(shown(arguments), surroundings);
        if (code != 0) {
            output.say(output.paint(Color.GRAY, "(exit code " + code + ")"));
        }
        if (code != expected.number()) {
            surprises.add("mdm " + typed(List.of(arguments)) + " ended with " + code);
        }
    }

    private List<String> shown(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        if (!colors) {
            all.add("--no-color");
        }
        return all;
    }

    /** As it would be typed in the demo's folder. */
    private String typed(List<String> arguments) {
        return arguments.stream()
                .map(argument -> argument.replace(folder + "/", ""))
                .map(argument -> argument.contains(" ") ? '"' + argument + '"' : argument)
                .collect(Collectors.joining(" "));
    }

    /** What a command prints, without showing it. */
    String quietly(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(
                out, surroundings.terminal().err(), surroundings.terminal().in(), false);
        Main.run(
                List.of(arguments),
                new Surroundings(
                        terminal, surroundings.environment(), surroundings.clock(), surroundings.interruption()));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Runs a command, and keeps what it printed: the next one needs a word of it. */
    String runAndRead(String... arguments) {
        if (surroundings.interruption().raised()) {
            return "";
        }
        output.say("");
        output.say(output.paint(Color.BOLD, "$ mdm " + typed(List.of(arguments))));
        String printed = quietly(shown(arguments).toArray(String[]::new));
        surroundings.terminal().out().print(printed);
        return printed;
    }

    /** A file of the demo, by its name alone. */
    Path file(String name) {
        return folder.resolve(name);
    }

    void write(String name, byte[] content) throws IOException {
        Files.write(file(name), content);
    }

    /** How the demo ended: its own commands are its test. */
    ExitCode ended() {
        if (surroundings.interruption().raised()) {
            return ExitCode.INTERRUPTED;
        }
        surprises.forEach(surprise -> surroundings.terminal().err().println("Unexpected: " + surprise));
        return surprises.isEmpty() ? ExitCode.DONE : ExitCode.OUR_FAULT;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
