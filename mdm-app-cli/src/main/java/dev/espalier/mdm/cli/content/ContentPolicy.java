package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.content.ReclaimPolicy;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "policy",
        description = "Says when licenses come back by themselves. What is not named is off.",
        footer = {"", "Example:", "  mdm content policy \"Library\" --reclaim released_devices,retired_users"})
final class ContentPolicy extends NamedUnit {
    @Option(
            names = "--reclaim",
            paramLabel = "WHEN",
            split = ",",
            description =
                    "When a device was released (released_devices), a device or person left the scope (left_scope),"
                            + " a user was retired (retired_users).")
    private Set<ReclaimPolicy> reclaims = Set.of();

    ContentPolicy() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = unit(place);
        done(units(place).reclaim(id, reclaims));
        return shown(place, id);
    }
}
