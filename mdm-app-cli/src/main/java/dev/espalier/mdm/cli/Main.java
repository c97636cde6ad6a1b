package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.Interruption;
import dev.espalier.mdm.cli.shared.Surroundings;
import dev.espalier.mdm.cli.shared.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Where {@code mdm} starts; it answers {@code --version} by itself, so that the answer comes at once. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            System.out.println("mdm " + version());
            return;
        }
        var interruption = new Interruption();
        CtrlC.raises(interruption);
        System.exit(run(List.of(arguments), interruption));
    }

    private static int run(List<String> arguments, Interruption interruption) {
        var terminal =
                new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), System.in, Person.atTheTerminal());
        return run(arguments, new Surroundings(terminal, System.getenv(), clock(), interruption));
    }

    private static InstantSource clock() {
        return Optional.ofNullable(System.getenv("MDM_CLOCK"))
                .<InstantSource>map(SimulatedTime::new)
                .orElseGet(InstantSource::system);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Runs one command from its arguments to its exit code. */
    static int run(List<String> arguments, Surroundings surroundings) {
        try (var root = new Root(surroundings)) {
            return CommandTree.of(root, arguments).execute(arguments.toArray(String[]::new));
        } finally {
            surroundings.terminal().out().flush();
        }
    }

    static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
