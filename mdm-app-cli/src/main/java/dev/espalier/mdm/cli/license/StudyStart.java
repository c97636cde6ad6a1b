package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.people.ClassId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a study app to the devices of a class. */
@Command(
        name = "start",
        description = "Gives an app that you picked to the devices of everybody in a class that you teach.",
        footer = {"", "Example:", "  mdm --as teacher:u-5@north study start 408709785 7b"})
final class StudyStart extends StudyVerb {
    @Parameters(index = "1", paramLabel = "CLASS", description = "The class's id.")
    private String schoolClass = "";

    StudyStart() {}

    @Override
    protected ExitCode run(Workplace place) {
        var start = done(place.session().studyApps().start(unit(place), key(), read(ClassId::new, schoolClass)));
        place.output()
                .say("The class has " + Ages.count(start.devices(), "device") + "; Apple was asked for "
                        + Ages.count(start.asked(), "license") + ".");
        long without = start.plans().stream()
                .mapToLong(plan -> plan.counts().refused() + plan.counts().waiting())
                .sum();
        if (without == 0) {
            return ExitCode.DONE;
        }
        place.output().say(Ages.count(without, "device") + " get none; mdm app shortage says who and why.");
        return ExitCode.DONE_IN_PART;
    }
}
