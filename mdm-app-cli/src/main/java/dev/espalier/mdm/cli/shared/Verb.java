package dev.espalier.mdm.cli.shared;

import dev.espalier.mdm.api.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One verb of the command line. */
public abstract class Verb implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    protected Verb() {}

    @Override
    public final Integer call() throws IOException {
        var place = (Workplace) spec.root().userObject();
        var code = run(place);
        place.output().end();
        return code.number();
    }

    protected abstract ExitCode run(Workplace place) throws IOException;

    /** What was done; a refusal ends the verb. */
    protected static <T> T done(Outcome<T> outcome) {
        return outcome.orElseThrow();
    }

    /** Reads an argument; the form's own words say what is wrong with it. */
    public final <T> T read(Function<String, T> form, String text) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong("'" + text + "': " + e.getMessage());
        }
    }

    /** The content of a file that was named as an argument. */
    public final byte[] bytes(Path file) {
        return content(file, Files::readAllBytes);
    }

    /** The same, for a file of any length; whoever opens it closes it. */
    public final InputStream open(Path file) {
        return content(file, Files::newInputStream);
    }

    private <T> T content(Path file, Reading<T> reading) {
        try {
            return reading.of(file);
        } catch (NoSuchFileException e) {
            throw wrong("There is no file " + file + ".");
        } catch (IOException e) {
            throw wrong("The file " + file + " cannot be read: " + e.getMessage());
        }
    }

    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    /** A wrong use of this verb, in one sentence. */
    public final ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
