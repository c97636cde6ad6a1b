package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.shared.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "members",
        description = "Lists the members of a class.",
        footer = {"", "Example:", "  mdm people members 7b-math"})
final class PeopleMembers extends Verb {
    @Parameters(paramLabel = "CLASS", description = "The class's id.")
    private String schoolClass = "";

    PeopleMembers() {}

    @Override
    protected ExitCode run(Workplace place) {
        var people = place.session().people();
        var id = read(ClassId::new, schoolClass);
        place.output().list(PeopleColumns.MEMBER, Pages.all(after -> done(people.members(id, after, Page.MAX))));
        return ExitCode.DONE;
    }
}
