package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.people.PersonId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "forget",
        description = "Erases people: names, addresses, locations, classes. The journal keeps their pseudonymous ids.",
        footer = {"", "Example:", "  mdm people forget p-4711"})
final class PeopleForget extends Verb {
    @Parameters(paramLabel = "PERSON", arity = "1..*", description = "At most 1000 ids of people.")
    private List<String> people = List.of();

    PeopleForget() {}

    @Override
    protected ExitCode run(Workplace place) {
        var named = people.stream().map(typed -> read(PersonId::new, typed)).toList();
        int forgotten = done(place.session().people().forget(named));
        place.output().say(Counted.people(forgotten) + " forgotten.");
        return ExitCode.DONE;
    }
}
