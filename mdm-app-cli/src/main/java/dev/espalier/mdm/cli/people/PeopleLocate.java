package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "locate",
        description = "Says where a person belongs; whoever is not known yet is added.",
        footer = {"", "Example:", "  mdm people locate p-4711 north south"})
final class PeopleLocate extends Verb {
    @Parameters(paramLabel = "PERSON", index = "0", description = "The pseudonymous id.")
    private String person = "";

    @Parameters(paramLabel = "LOCATION", index = "1..*", arity = "1..*", description = "The locations' ids.")
    private List<String> locations = List.of();

    PeopleLocate() {}

    @Override
    protected ExitCode run(Workplace place) {
        var located = done(place.session().people().locate(read(PersonId::new, person), named()));
        place.output().show(PeopleColumns.PERSON, located);
        return ExitCode.DONE;
    }

    private Set<LocationId> named() {
        return locations.stream().map(typed -> read(LocationId::new, typed)).collect(Collectors.toSet());
    }
}
