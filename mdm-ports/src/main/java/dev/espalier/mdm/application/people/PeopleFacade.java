package dev.espalier.mdm.application.people;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.people.ClassPart;
import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.api.people.ImportReport;
import dev.espalier.mdm.api.people.People;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** {@link People} for one session: each method is one use case. */
public final class PeopleFacade implements People {
    private final Session session;
    private final Refusals refusals;
    private final ImportPeople importPeople;
    private final ImportClasses importClasses;
    private final KeepPeople keep;
    private final SeePeople see;

    /** For one session. */
    public PeopleFacade(Session session, Refusals refusals, Ports ports) {
        this.session = session;
        this.refusals = refusals;
        this.importPeople = new ImportPeople(session, ports);
        this.importClasses = new ImportClasses(session, ports);
        this.keep = new KeepPeople(session, ports);
        this.see = new SeePeople(session, ports);
    }

    @Override
    public Outcome<ImportReport> importPeople(Iterator<Person> people, ImportListener listener) {
        return noting(Subject.account(), importPeople.importPeople(people, listener));
    }

    @Override
    public Outcome<ImportReport> importClasses(Iterator<ClassPart> parts, ImportListener listener) {
        return noting(Subject.account(), importClasses.importClasses(parts, listener));
    }

    @Override
    public Outcome<Person> locate(PersonId person, Set<LocationId> locations) {
        return noting(Subjects.of(person), keep.locate(person, locations));
    }

    @Override
    public Outcome<Integer> forget(Collection<PersonId> people) {
        return noting(Subject.account(), keep.forget(people));
    }

    @Override
    public Outcome<Person> show(PersonId person) {
        return noting(Subjects.of(person), see.show(person));
    }

    @Override
    public Map<PersonId, Person> find(Collection<PersonId> people) {
        return see.find(people);
    }

    @Override
    public Page<Person> list(Set<LocationId> locations, String after, int max) {
        return see.list(locations, after, max);
    }

    @Override
    public Outcome<SchoolClass> showClass(ClassId id) {
        return noting(Subjects.of(id), see.showClass(id));
    }

    @Override
    public Page<SchoolClass> listClasses(Set<LocationId> locations, String after, int max) {
        return see.listClasses(locations, after, max);
    }

    @Override
    public Outcome<Page<PersonId>> members(ClassId id, String after, int max) {
        return noting(Subjects.of(id), see.members(id, after, max));
    }

    @Override
    public Outcome<Integer> forgetClasses(Collection<ClassId> classes) {
        return noting(Subject.account(), keep.forgetClasses(classes));
    }

    private <T> Outcome<T> noting(Subject subject, Outcome<T> outcome) {
        return refusals.noting(session, subject, outcome);
    }
}
