package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.Page;
import picocli.CommandLine.Command;

/** Lists the apps that a teacher picked. */
@Command(
        name = "picks",
        description = "Lists the apps that you picked, and may still use.",
        footer = {"", "Example:", "  mdm --as teacher:u-5@north study picks"})
final class StudyPicks extends Verb {
    StudyPicks() {}

    @Override
    protected ExitCode run(Workplace place) {
        var picked = Pages.all(after -> place.session().studyApps().picked(after, Page.MAX));
        place.output().list(StudyColumns.OFFERED, StudyColumns.picked(picked, UnitsOnOffer.at(place)));
        return ExitCode.DONE;
    }
}
