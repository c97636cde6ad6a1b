package dev.espalier.mdm.application.people;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.PeopleRefusal;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which of the places and people that a page names there are. */
record Known(Set<LocationId> locations, Set<PersonId> people) {

    static Known of(Stores stores, Set<LocationId> locations, Set<PersonId> people) {
        return new Known(
                inPages(locations, some -> stores.locations().existing(some)),
                inPages(people, some -> stores.people().find(some).keySet()));
    }

    private static <T> Set<T> inPages(Set<T> all, Function<List<T>, Set<T>> ask) {
        return pages(List.copyOf(all)).flatMap(some -> ask.apply(some).stream()).collect(Collectors.toSet());
    }

    /** A few entries may name more places and people than a store takes at once. */
    static <T> Stream<List<T>> pages(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + Page.MAX)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + Page.MAX)));
    }

    Optional<Refusal> missingLocation(Collection<LocationId> named) {
        return named.stream()
                .sorted()
                .filter(location -> !locations.contains(location))
                .findFirst()
                .map(location -> Refusal.of(PeopleRefusal.NO_SUCH_LOCATION).with("location", location.value()));
    }

    Optional<Refusal> missingPerson(Collection<PersonId> named) {
        return named.stream()
                .sorted()
                .filter(person -> !people.contains(person))
                .findFirst()
                .map(person -> Refusal.of(PeopleRefusal.NO_SUCH_PERSON).with("person", person.value()));
    }
}
