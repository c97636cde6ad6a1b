package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

/** Puts an app on your list. */
@Command(
        name = "pick",
        description = "Puts an app on your list.",
        footer = {"", "Example:", "  mdm --as teacher:u-5@north study pick 408709785"})
final class StudyPick extends StudyVerb {
    StudyPick() {}

    @Override
    protected ExitCode run(Workplace place) {
        var pick = done(place.session().studyApps().pick(unit(place), key()));
        place.output().say(pick.asset() + " is on your list.");
        return ExitCode.DONE;
    }
}
