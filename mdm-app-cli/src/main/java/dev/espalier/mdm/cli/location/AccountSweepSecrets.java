package dev.espalier.mdm.cli.location;

import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "sweep-secrets",
        description = "Destroys secrets that a crash left behind, those older than a day.",
        footer = {"", "Example:", "  mdm account sweep-secrets"})
final class AccountSweepSecrets extends Verb {
    AccountSweepSecrets() {}

    @Override
    protected ExitCode run(Workplace place) {
        place.output().say(Ages.count(place.operator().sweepSecrets(), "secret") + " destroyed.");
        return ExitCode.DONE;
    }
}
