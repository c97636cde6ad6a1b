package dev.espalier.mdm.application.people;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PeopleRefusal;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows people and classes, to each caller those within reach (rules X2 and X3). */
final class SeePeople {
    private final Session session;
    private final Ports ports;
    private final LocationScope reach;

    SeePeople(Session session, Ports ports) {
        this.session = session;
        this.ports = ports;
        this.reach = AccessPolicy.people(session.caller());
    }

    Outcome<Person> show(PersonId id) {
        return Optional.ofNullable(find(List.of(id)).get(id))
                .<Outcome<Person>>map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(PeopleRefusal.NO_SUCH_PERSON).with("person", id.value())));
    }

    Map<PersonId, Person> find(Collection<PersonId> people) {
        var found = ports.inTransaction(session, stores -> stores.people().find(people));
        return found.values().stream()
                .filter(person -> reached(person.locations()))
                .collect(Collectors.toUnmodifiableMap(Person::id, person -> person));
    }

    Page<Person> list(Set<LocationId> locations, String after, int max) {
        return ports.inTransaction(
                session,
                stores -> wanted(locations)
                        .match(
                                all -> stores.people().page(after, max),
                                some -> stores.people().inLocations(some.locations(), after, max)));
    }

    Outcome<SchoolClass> showClass(ClassId id) {
        return ports.inTransaction(session, stores -> reached(stores, id));
    }

    Page<SchoolClass> listClasses(Set<LocationId> locations, String after, int max) {
        return ports.inTransaction(
                session,
                stores -> wanted(locations)
                        .match(
                                all -> stores.classes().page(after, max),
                                some -> stores.classes().inLocations(some.locations(), after, max)));
    }

    Outcome<Page<PersonId>> members(ClassId id, String after, int max) {
        return ports.inTransaction(
                session,
                stores -> reached(stores, id).map(found -> stores.classes().members(id, after, max)));
    }

    private Outcome<SchoolClass> reached(Stores stores, ClassId id) {
        return Optional.ofNullable(stores.classes().find(List.of(id)).get(id))
                .filter(found -> reached(found.locations()))
                .<Outcome<SchoolClass>>map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(PeopleRefusal.NO_SUCH_CLASS).with("class", id.value())));
    }

    private boolean reached(Set<LocationId> theirs) {
        return reach.admitsUnlocated() || reach.admits(theirs);
    }

    /** What was asked for, as far as it is within reach. */
    private LocationScope wanted(Set<LocationId> locations) {
        return locations.isEmpty()
                ? reach
                : LocationScope.selected(locations.stream()
                        .filter(location -> reach.admits(Set.of(location)))
                        .toList());
    }
}
