package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "guidance",
        description = "Says what is needed and what to do to integrate a server (G1, G2). It changes nothing.",
        footer = {"", "Example:", "  mdm server guidance \"Northwind MDM\""})
final class ServerGuidance extends Verb {
    @Parameters(paramLabel = "LABEL", description = "Our name for the server.")
    private String label = "";

    ServerGuidance() {}

    @Override
    protected ExitCode run(Workplace place) {
        Guides.show(place, place.session().servers().guidance(read(IntegrationLabel::new, label)));
        return ExitCode.DONE;
    }
}
