package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

/** Takes an app off your list; licenses in use stay. */
@Command(
        name = "drop",
        description = "Takes an app off your list; licenses in use stay.",
        footer = {"", "Example:", "  mdm --as teacher:u-5@north study drop 408709785"})
final class StudyDrop extends StudyVerb {
    StudyDrop() {}

    @Override
    protected ExitCode run(Workplace place) {
        var pick = done(place.session().studyApps().drop(unit(place), key()));
        place.output().say(pick.asset() + " is off your list.");
        return ExitCode.DONE;
    }
}
