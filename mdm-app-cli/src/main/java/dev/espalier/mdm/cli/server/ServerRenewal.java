package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "renewal",
        description = "Says what is needed and what to do to renew a server's token (G1, G2, T4).",
        footer = {"", "Example:", "  mdm server renewal \"Northwind MDM\""})
final class ServerRenewal extends NamedServer {
    ServerRenewal() {}

    @Override
    protected ExitCode run(Workplace place) {
        Guides.show(place, done(place.session().servers().renewal(server(place))));
        return ExitCode.DONE;
    }
}
