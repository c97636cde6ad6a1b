package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "claim",
        description = "Leaves our mark on a unit that nobody owns, so that other products leave it alone.",
        footer = {"", "Example:", "  mdm content claim \"Library\""})
final class ContentClaim extends NamedUnit {
    ContentClaim() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = unit(place);
        Guides.say(place, done(units(place).claiming(id)));
        done(units(place).claim(id));
        return shown(place, id);
    }
}
