package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "look",
        description = "Asks Apple again about a unit and whose it is.",
        footer = {"", "Example:", "  mdm content look \"Library\""})
final class ContentLook extends NamedUnit {
    ContentLook() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = unit(place);
        done(units(place).look(id));
        return shown(place, id);
    }
}
