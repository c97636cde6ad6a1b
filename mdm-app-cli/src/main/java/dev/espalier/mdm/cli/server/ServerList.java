package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists the servers within reach, from what is stored.",
        footer = {"", "Example:", "  mdm server list --as leader:u-3@north"})
final class ServerList extends Verb {
    @Option(names = "--deleted", description = "Show deleted ones too.")
    private boolean deleted;

    ServerList() {}

    @Override
    protected ExitCode run(Workplace place) {
        var servers = ServerNames.all(place)
                .filter(view -> deleted || view.integration().active());
        place.output().list(ServerColumns.LISTED, servers);
        return ExitCode.DONE;
    }
}
