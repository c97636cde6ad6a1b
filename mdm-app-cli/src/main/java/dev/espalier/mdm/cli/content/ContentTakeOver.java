package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.cli.credential.Guides;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "take-over",
        description = "Takes a unit over from another product. That product's name must be repeated.",
        footer = {"", "Example:", "  mdm content take-over \"Library\" --confirm \"Other product\""})
final class ContentTakeOver extends NamedUnit {
    @Option(
            names = "--confirm",
            paramLabel = "OWNER",
            description = "The other product's name, as mdm content show names it, repeated by you.")
    private String owner = "";

    ContentTakeOver() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = unit(place);
        Guides.say(place, done(units(place).claiming(id)));
        done(units(place).takeOver(id, owner));
        return shown(place, id);
    }
}
