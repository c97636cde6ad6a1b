package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "release",
        description = "Lets a unit go: our mark says so, and nothing is written to the unit any more.",
        footer = {"", "Example:", "  mdm content release \"Library\""})
final class ContentRelease extends NamedUnit {
    ContentRelease() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = unit(place);
        done(units(place).release(id));
        return shown(place, id);
    }
}
