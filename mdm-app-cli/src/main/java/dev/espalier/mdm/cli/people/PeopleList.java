package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists the people within reach by their ids.",
        footer = {"", "Examples:", "  mdm people list --location north", "  mdm people list --all -o csv > people.csv"})
final class PeopleList extends Verb {
    @Option(names = "--location", paramLabel = "LOCATION", split = ",", description = "At these locations.")
    private List<String> locations = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most this many; 100 unless said otherwise.")
    private long limit = 100;

    @Option(names = "--all", description = "All of them, however many.")
    private boolean all;

    PeopleList() {}

    @Override
    protected ExitCode run(Workplace place) {
        long most = all ? Long.MAX_VALUE - 1 : limit;
        var seen = new AtomicLong();
        var shown = people(place).limit(most + 1).filter(person -> seen.incrementAndGet() <= most);
        place.output().list(PeopleColumns.PERSON, shown);
        if (seen.get() > most) {
            place.output().say("More than " + Counted.people(most) + "; --limit N or --all shows more.");
        }
        return ExitCode.DONE;
    }

    private Stream<Person> people(Workplace place) {
        Set<LocationId> there =
                locations.stream().map(typed -> read(LocationId::new, typed)).collect(Collectors.toSet());
        var people = place.session().people();
        return Pages.all(after -> people.list(there, after, Page.MAX));
    }
}
