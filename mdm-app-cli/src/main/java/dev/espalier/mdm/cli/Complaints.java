package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Failures;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on stderr, in one sentence, what went wrong and what to do next; the trace only comes with {@code --verbose}. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Pattern NUMBER = Pattern.compile("is not an? (long|int)$");

    private final Root root;

    Complaints(Root root) {
        this.root = root;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        var line = e.getCommandLine();
        say(NUMBER.matcher(e.getMessage()).replaceFirst("is not a whole number"));
        UnmatchedArgumentException.printSuggestions(e, line.getErr());
        say("See: " + line.getCommandSpec().qualifiedName() + " --help");
        trace(e);
        return ExitCode.USAGE.number();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        if (root.surroundings().interruption().raised()) {
            return ExitCode.INTERRUPTED.number();
        }
        var failure = Failures.of(e, root.messages());
        say(failure.sentence());
        trace(e);
        return failure.code().number();
    }

    private void say(String sentence) {
        root.surroundings().terminal().err().println(sentence);
    }

    private void trace(Exception e) {
        if (root.verbose()) {
            e.printStackTrace(root.surroundings().terminal().err());
        }
    }
}
