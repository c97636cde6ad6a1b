package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.api.content.UnitChange;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.Version;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "scope",
        description = "Says which locations a unit serves: all of them, also later ones, or selected ones. If assigned"
                + " licenses would fall outside, their number must be repeated.",
        footer = {
            "",
            "Examples:",
            "  mdm content scope \"Library\" --locations north,south",
            "  mdm content scope \"Library\" --locations north --confirm 12",
            "  mdm content scope \"Library\" --all"
        })
final class ContentScope extends UnitEdit {
    @Option(names = "--all", description = "All locations, also those added later.")
    private boolean all;

    @Option(names = "--locations", paramLabel = "ID", split = ",", description = "These locations.")
    private List<String> locations = List.of();

    @Option(
            names = "--confirm",
            paramLabel = "N",
            description = "The number of assigned licenses that fall outside, repeated by you.")
    private long outside;

    ContentScope() {}

    @Override
    UnitChange change(ContentIntegration stored, Version from) {
        if (all != locations.isEmpty()) {
            throw wrong("Say either --all or --locations with their ids.");
        }
        var selected = locations.stream().map(id -> read(LocationId::new, id)).toList();
        var scope = all ? LocationScope.all() : LocationScope.selected(selected);
        return new UnitChange(stored.id(), from, stored.label(), scope, outside);
    }
}
