package dev.espalier.mdm.application.people;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PeopleEvent;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.spi.Stores;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Says where one person belongs, and forgets people and classes. */
final class KeepPeople {
    private final Session session;
    private final Ports ports;

    KeepPeople(Session session, Ports ports) {
        this.session = session;
        this.ports = ports;
    }

    Outcome<Person> locate(PersonId id, Set<LocationId> locations) {
        return admitted()
                .then(admitted -> ports.inTransaction(
                        session,
                        stores -> Outcome.done(locations)
                                .unless(named ->
                                        Known.of(stores, named, Set.of()).missingLocation(named))
                                .map(known -> put(stores, id, known))));
    }

    private Person put(Stores stores, PersonId id, Set<LocationId> locations) {
        var person = Optional.ofNullable(stores.people().find(List.of(id)).get(id))
                .orElseGet(() -> Person.builder().id(id).build())
                .at(locations);
        stores.people().put(List.of(person));
        stores.journal()
                .append(session.event(PeopleEvent.LOCATED, Subjects.of(id), ports.now())
                        .with("locations", locations.size()));
        return person;
    }

    Outcome<Integer> forget(Collection<PersonId> people) {
        var subject = people.size() == 1 ? Subjects.of(people.iterator().next()) : Subject.account();
        return forget(PeopleEvent.FORGOTTEN, subject, stores -> stores.people().forget(people));
    }

    Outcome<Integer> forgetClasses(Collection<ClassId> classes) {
        var subject = classes.size() == 1 ? Subjects.of(classes.iterator().next()) : Subject.account();
        return forget(
                PeopleEvent.CLASSES_FORGOTTEN,
                subject,
                stores -> stores.classes().forget(classes));
    }

    private Outcome<Integer> forget(PeopleEvent event, Subject subject, ToIntFunction<Stores> erase) {
        return admitted()
                .map(admitted -> ports.inTransaction(session, stores -> {
                    int forgotten = erase.applyAsInt(stores);
                    stores.journal()
                            .append(session.event(event, subject, ports.now()).with("forgotten", forgotten));
                    return forgotten;
                }));
    }

    private Outcome<Session> admitted() {
        return Doorkeeper.admit(session, Action.MANAGE_PEOPLE);
    }
}
