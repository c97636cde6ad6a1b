package dev.espalier.mdm.application.people;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.api.people.ImportReport;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.people.PeopleEvent;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.spi.Stores;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Adds or replaces people from a list of any length. */
final class ImportPeople {
    private final Session session;
    private final Ports ports;

    ImportPeople(Session session, Ports ports) {
        this.session = session;
        this.ports = ports;
    }

    Outcome<ImportReport> importPeople(Iterator<Person> people, ImportListener listener) {
        return Doorkeeper.admit(session, Action.MANAGE_PEOPLE)
                .map(admitted -> new Intake<>(people, listener)
                        .take(page -> ports.inTransaction(session, stores -> store(stores, page))));
    }

    private SortedMap<Integer, Refusal> store(Stores stores, List<Person> page) {
        var named = page.stream().flatMap(person -> person.locations().stream()).collect(Collectors.toSet());
        var known = Known.of(stores, named, Set.of());
        var sifted = Sifted.of(page, person -> known.missingLocation(person.locations()));
        var people = new LinkedHashMap<PersonId, Person>();
        sifted.kept().forEach(person -> people.put(person.id(), person));
        stores.people().put(people.values());
        stores.journal()
                .append(session.event(PeopleEvent.IMPORTED, Subject.account(), ports.now())
                        .with("people", people.size())
                        .with("left", sifted.refused().size()));
        return sifted.refused();
    }
}
