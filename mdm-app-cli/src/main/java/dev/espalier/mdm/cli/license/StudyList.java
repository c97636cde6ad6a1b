package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.Page;
import picocli.CommandLine.Command;

/** Lists the apps from which a teacher may pick. */
@Command(
        name = "list",
        description = "Lists the apps that you may pick from.",
        footer = {"", "Example:", "  mdm --as teacher:u-5@north study list"})
final class StudyList extends Verb {
    StudyList() {}

    @Override
    protected ExitCode run(Workplace place) {
        var studyApps = place.session().studyApps();
        var units = studyApps.units();
        var offered = units.stream()
                .flatMap(unit -> Pages.all(after -> done(studyApps.offered(unit.id(), after, Page.MAX)))
                        .map(asset ->
                                new StudyColumns.Offered(asset, unit.label().value())));
        place.output().list(StudyColumns.OFFERED, offered);
        if (units.isEmpty()) {
            place.output().say("No unit within reach offers study apps; ask an administrator to turn that on.");
        }
        return ExitCode.DONE;
    }
}
