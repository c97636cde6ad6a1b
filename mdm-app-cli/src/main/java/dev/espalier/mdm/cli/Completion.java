package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = Completion.NAME,
        description = "Writes a script that lets your shell complete nouns, verbs and options.",
        footer = {"", "Examples:", "  source <(mdm completion bash)", "  mdm completion zsh > ~/.mdm-completion"})
final class Completion extends Verb {
    static final String NAME = "completion";

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private String shell = "";

    Completion() {}

    @Override
    protected ExitCode run(Workplace place) {
        if (!List.of("bash", "zsh").contains(shell)) {
            throw wrong("A completion is made for bash or zsh.");
        }
        var whole = CommandTree.of((Root) place, List.of(NAME));
        place.surroundings().terminal().out().print(AutoComplete.bash("mdm", whole));
        return ExitCode.DONE;
    }
}
