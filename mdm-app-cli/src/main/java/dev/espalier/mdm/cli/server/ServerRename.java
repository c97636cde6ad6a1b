package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.api.server.ServerChange;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rename",
        description = "Gives a server another label.",
        footer = {"", "Example:", "  mdm server rename \"Northwind MDM\" \"Northwind North\" --if-version 3"})
final class ServerRename extends ServerEdit {
    @Parameters(paramLabel = "LABEL", index = "1", description = "The new label.")
    private String label = "";

    ServerRename() {}

    @Override
    ServerChange change(ServerIntegration stored, Version from) {
        return new ServerChange(stored.id(), from, read(IntegrationLabel::new, label), stored.scope());
    }
}
