package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.people.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows a person within reach.",
        footer = {"", "Example:", "  mdm people show p-4711"})
final class PeopleShow extends Verb {
    @Parameters(paramLabel = "PERSON", description = "The pseudonymous id.")
    private String person = "";

    PeopleShow() {}

    @Override
    protected ExitCode run(Workplace place) {
        var found = done(place.session().people().show(read(PersonId::new, person)));
        place.output().show(PeopleColumns.PERSON, found);
        return ExitCode.DONE;
    }
}
