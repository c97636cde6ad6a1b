package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "migrate",
        description = "Brings the tables up to date. Several may do so at once: one does the work, the others wait.",
        footer = {"", "Example:", "  mdm database migrate --database jdbc:postgresql://db/mdm --database-user mdm"})
final class DatabaseMigrate extends Verb {
    DatabaseMigrate() {}

    @Override
    protected ExitCode run(Workplace place) {
        var applied = ((Root) place).wiring().schema().migrate();
        applied.forEach(script -> place.output().say("applied " + script));
        place.output().say("The tables are up to date.");
        return ExitCode.DONE;
    }
}
