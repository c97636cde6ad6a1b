package dev.espalier.mdm.cli.location;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Adds a location.",
        footer = {"", "Example:", "  mdm location add north \"North Campus\""})
final class LocationAdd extends Verb {
    @Parameters(
            paramLabel = "LOCATION",
            index = "0",
            description = "Its id: letters, digits, dots, underscores, hyphens.")
    private String location = "";

    @Parameters(paramLabel = "NAME", index = "1", description = "Its name for people.")
    private String name = "";

    LocationAdd() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = read(LocationId::new, location);
        var named = read(text -> new Location(id, text), name);
        place.output().show(Locations.COLUMNS, done(place.session().locations().put(named)));
        return ExitCode.DONE;
    }
}
