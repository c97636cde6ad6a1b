package dev.espalier.mdm.cli.location;

import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.location.LocationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Removes a location, from every server's selection too (X6).",
        footer = {"", "Example:", "  mdm location remove north --yes"})
final class LocationRemove extends Verb {
    @Parameters(paramLabel = "LOCATION", description = "Its id.")
    private String location = "";

    LocationRemove() {}

    @Override
    protected ExitCode run(Workplace place) {
        var id = read(LocationId::new, location);
        if (!place.sure("Remove location " + id + " from the account and from every selection?")) {
            throw wrong("Nothing was removed: removing a location needs a yes, typed or as --yes.");
        }
        var removal = done(place.session().locations().remove(id));
        place.output()
                .say("Location " + id + " is removed, from " + Ages.count(removal.selections(), "selection") + " too.");
        if (removal.emptied() > 0) {
            place.output()
                    .say(Ages.count(removal.emptied(), "server")
                            + " now admit nobody but administrators; mdm health names them.");
        }
        return ExitCode.DONE;
    }
}
