package dev.espalier.mdm.cli.license;

import picocli.CommandLine.Command;

/** Study apps. */
@Command(
        name = "study",
        description = "Apps that teachers use in their classes, as far as the administrator lets them (A7).",
        subcommands = {StudyList.class, StudyPicks.class, StudyPick.class, StudyDrop.class, StudyStart.class})
public final class StudyNoun {
    StudyNoun() {}
}
