package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rewrap",
        description = "Wraps every secret with the present master key, while everybody goes on working.",
        footer = {"", "Example:", "  mdm database rewrap --master-key-file new.key --old-key-file master.key"})
final class DatabaseRewrap extends Verb {
    @Option(names = "--old-key-file", paramLabel = "FILE", description = "A key that was the master key before.")
    private List<Path> oldKeys = List.of();

    DatabaseRewrap() {}

    @Override
    protected ExitCode run(Workplace place) {
        int rewrapped = ((Root) place).wiring().storage(oldKeys).rewrapSecrets();
        place.output().say(Ages.count(rewrapped, "secret") + " wrapped anew.");
        return ExitCode.DONE;
    }
}
