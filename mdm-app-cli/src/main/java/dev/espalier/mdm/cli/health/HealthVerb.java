package dev.espalier.mdm.cli.health;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "health",
        description = "Says what is wrong, since when, and who must do what. It asks Apple nothing.",
        footer = {
            "",
            "Exit code 0: good, or good to know; 6: a warning, or worse.",
            "",
            "Example:",
            "  mdm health || mail -s 'Look at mdm health' it@northwind.example < /dev/null"
        })
public final class HealthVerb extends Verb {
    HealthVerb() {}

    @Override
    protected ExitCode run(Workplace place) {
        return Findings.show(place, place.session().health().report());
    }
}
