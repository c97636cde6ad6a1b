package dev.espalier.mdm.cli.location;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Lists the locations of the account.",
        footer = {"", "Example:", "  mdm location list"})
final class LocationList extends Verb {
    LocationList() {}

    @Override
    protected ExitCode run(Workplace place) {
        place.output().list(Locations.COLUMNS, Locations.all(place));
        return ExitCode.DONE;
    }
}
