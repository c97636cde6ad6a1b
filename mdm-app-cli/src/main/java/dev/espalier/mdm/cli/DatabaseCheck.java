package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "check",
        description = "Says which scripts are still to be applied, and changes nothing. Exit code 6 if there are some.",
        footer = {"", "Example:", "  mdm database check || mdm database migrate"})
final class DatabaseCheck extends Verb {
    DatabaseCheck() {}

    @Override
    protected ExitCode run(Workplace place) {
        var pending = ((Root) place).wiring().schema().pending();
        pending.forEach(script -> place.output().say("pending " + script));
        if (pending.isEmpty()) {
            place.output().say("The tables are up to date.");
        }
        return pending.isEmpty() ? ExitCode.DONE : ExitCode.NOT_GOOD;
    }
}
