package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = HelpVerb.NAME,
        description = "Says what a noun or a verb does, with examples.",
        footer = {"", "Examples:", "  mdm help server", "  mdm help server draft"})
final class HelpVerb extends Verb {
    static final String NAME = "help";

    @Parameters(paramLabel = "NOUN [VERB]", arity = "0..2", description = "What to explain; everything if left out.")
    private List<String> words = List.of();

    HelpVerb() {}

    @Override
    protected ExitCode run(Workplace place) {
        var line = CommandTree.of((Root) place, words);
        for (var word : words) {
            line = Optional.ofNullable(line.getSubcommands().get(word))
                    .orElseThrow(() -> wrong("There is no " + word + "; mdm help shows what there is."));
        }
        line.usage(line.getOut());
        return ExitCode.DONE;
    }
}
