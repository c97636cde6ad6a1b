package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.people.PersonStore;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** People. */
record InMemoryPeople(AccountTables tables) implements PersonStore {

    @Override
    public Map<PersonId, Person> find(Collection<PersonId> people) {
        Pages.checkSize(people);
        return people.stream()
                .distinct()
                .map(tables.people::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Override
    public void put(Collection<Person> people) {
        Pages.checkSize(people);
        people.forEach(person -> tables.people.put(person.id(), person));
    }

    @Override
    public int forget(Collection<PersonId> people) {
        var known = find(people).keySet();
        known.forEach(tables.people::remove);
        new InMemoryClasses(tables).leave(Set.copyOf(people));
        return known.size();
    }

    @Override
    public Page<Person> page(String after, int max) {
        return cut(person -> true, after, max);
    }

    @Override
    public Page<Person> inLocations(Set<LocationId> locations, String after, int max) {
        Pages.checkSize(locations);
        return cut(person -> person.locations().stream().anyMatch(locations::contains), after, max);
    }

    private Page<Person> cut(Predicate<Person> which, String after, int max) {
        return Pages.cut(
                tables.people.rows().filter(which), person -> person.id().value(), after, max);
    }

    @Override
    public long count() {
        return tables.people.rows().count();
    }
}
