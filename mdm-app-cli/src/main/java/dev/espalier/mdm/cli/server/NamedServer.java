package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.IntegrationId;
import picocli.CommandLine.Parameters;

/** A verb whose first argument is a server. */
public abstract class NamedServer extends Verb {
    @Parameters(paramLabel = "SERVER", index = "0", description = "The server's label, id, or beginning of its id.")
    private String server = "";

    protected NamedServer() {}

    protected final IntegrationId server(Workplace place) {
        return read(name -> ServerNames.server(place, name), server);
    }
}
