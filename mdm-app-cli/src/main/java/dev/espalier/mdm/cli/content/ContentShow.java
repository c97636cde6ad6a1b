package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "show",
        description = "Shows a unit from what is stored, with its age: also when its token is dead.",
        footer = {"", "Example:", "  mdm content show \"Library\""})
final class ContentShow extends NamedUnit {
    ContentShow() {}

    @Override
    protected ExitCode run(Workplace place) {
        return shown(place, unit(place));
    }
}
