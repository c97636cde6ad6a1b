package dev.espalier.mdm.benchmarks.startup;

import dev.espalier.mdm.benchmarks.Folders;
import dev.espalier.mdm.benchmarks.JavaProcess;
import dev.espalier.mdm.benchmarks.Median;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long {@code mdm --version} and {@code mdm health} take, beside {@code java -version}. */
public final class StartupBenchmark {
    private static final Command JAVA =
            new Command("java -version", List.of(JavaProcess.java().toString(), "-version"));

    private StartupBenchmark() {}

    /**
     * Measures and prints a table.
     *
     * @param arguments the {@code mdm} command, and how often each command is run; 21 times if left out
     * @throws IOException if a command cannot be started
     */
    public static void main(String[] arguments) throws IOException {
        String mdm = arguments[0];
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 21;
        Path folder = Files.createTempDirectory("startup");
        try {
            print(seconds(commands(mdm, folder.resolve("home").toString()), times));
        } finally {
            Folders.delete(folder);
        }
    }

    /** Makes an installation first, so that there is one whose health can be asked for. */
    private static List<Command> commands(String mdm, String home) throws IOException {
        new Command("init", List.of(mdm, "init", "northwind", "--home", home)).run();
        return List.of(
                JAVA,
                new Command("mdm --version", List.of(mdm, "--version")),
                new Command("mdm health", List.of(mdm, "health", "--home", home)));
    }

    /** The medians in seconds, of commands that take turns, so that a busy moment does not meet one of them alone. */
    static Map<String, Double> seconds(List<Command> commands, int times) throws IOException {
        var measured = new LinkedHashMap<String, List<Double>>();
        for (int i = 0; i < times; i++) {
            for (Command command : commands) {
                measured.computeIfAbsent(command.name(), name -> new ArrayList<>())
                        .add(command.run().toNanos() / 1e9);
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        measured.forEach((name, each) -> medians.put(name, Median.of(each)));
        return medians;
    }

    private static void print(Map<String, Double> medians) {
        System.out.println("| command | median | × java -version |\n|---|---|---|");
        double java = medians.get(JAVA.name());
        medians.forEach((name, time) ->
                System.out.printf(Locale.ROOT, "| `%s` | %.0f ms | %.1f |%n", name, time * 1000, time / java));
    }
}
