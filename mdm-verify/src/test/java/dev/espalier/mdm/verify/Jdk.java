package dev.espalier.mdm.verify;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** The compiler and the launcher of the JDK that runs this build, used as a person would use them. */
public final class Jdk {

    private Jdk() {}

    /** What a tool said, and how it ended. */
    public record Result(int exitCode, String output) {}

    /** Compiles as strictly as our own build does. */
    public static Result compile(List<String> options, List<Path> sources) {
        var arguments = new ArrayList<>(List.of("-Xlint:all,-requires-automatic", "-Werror"));
        arguments.addAll(options);
        sources.forEach(source -> arguments.add(source.toString()));
        var words = new StringWriter();
        var writer = new PrintWriter(words);
        var compiler = ToolProvider.findFirst("javac").orElseThrow();
        var exitCode = compiler.run(writer, writer, arguments.toArray(String[]::new));
        return new Result(exitCode, words.toString());
    }

    /** Starts Java in a process of its own and waits for its end. What it complains about is told only if it fails. */
    public static Result run(List<String> arguments) {
        try {
            var complaints = Files.createTempFile("complaints", ".txt");
            try {
                return run(command(arguments), complaints);
            } finally {
                Files.delete(complaints);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Java", e);
        }
    }

    private static Result run(List<String> command, Path complaints) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command).redirectError(complaints.toFile()).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var exitCode = process.waitFor();
        return new Result(exitCode, exitCode == 0 ? output : output + Files.readString(complaints));
    }

    private static List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return command;
    }

    /** Several files or folders as one argument of the compiler or the launcher. */
    public static String path(Collection<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
