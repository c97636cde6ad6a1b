package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.api.server.ServerChange;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.Version;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "scope",
        description = "Says which locations a server serves: all of them, also later ones, or selected ones.",
        footer = {
            "",
            "Examples:",
            "  mdm server scope \"Northwind MDM\" --locations north,south",
            "  mdm server scope \"Northwind MDM\" --all"
        })
final class ServerScope extends ServerEdit {
    @Option(names = "--all", description = "All locations, also those added later.")
    private boolean all;

    @Option(names = "--locations", paramLabel = "ID", split = ",", description = "These locations.")
    private List<String> locations = List.of();

    ServerScope() {}

    @Override
    ServerChange change(ServerIntegration stored, Version from) {
        if (all != locations.isEmpty()) {
            throw wrong("Say either --all or --locations with their ids.");
        }
        var selected = locations.stream().map(id -> read(LocationId::new, id)).toList();
        var scope = all ? LocationScope.all() : LocationScope.selected(selected);
        return new ServerChange(stored.id(), from, stored.label(), scope);
    }
}
