package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "drafts",
        description = "Lists integrations that wait for their first token.",
        footer = {"", "Example:", "  mdm server drafts"})
final class ServerDrafts extends Verb {
    ServerDrafts() {}

    @Override
    protected ExitCode run(Workplace place) {
        place.output().list(DraftColumns.ALL, ServerNames.allDrafts(place));
        return ExitCode.DONE;
    }
}
