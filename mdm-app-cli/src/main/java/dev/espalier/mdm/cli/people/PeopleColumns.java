package dev.espalier.mdm.cli.people;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import java.util.Collection;
import java.util.List;

/** What is shown of people and classes; a list of people in CSV can be imported again. */
final class PeopleColumns {
    static final List<Column<Person>> PERSON = List.of(
            new Column<>("person", person -> Cell.text(person.id())),
            new Column<>("locations", person -> texts(person.locations())),
            new Column<>("managed apple account", person -> Cell.text(person.managedAppleAccount())),
            new Column<>("email", person -> Cell.text(person.email())),
            new Column<>("name", person -> Cell.text(person.name())));

    static final List<Column<SchoolClass>> CLASS = List.of(
            new Column<>("class", one -> Cell.text(one.id())),
            new Column<>("label", one -> Cell.text(one.label())),
            new Column<>("location", one -> Cell.text(one.location())),
            new Column<>("teachers", one -> texts(one.teachers())));

    static final List<Column<PersonId>> MEMBER = List.of(new Column<>("member", Cell::text));

    private PeopleColumns() {}

    private static Cell texts(Collection<? extends Comparable<?>> values) {
        return Cell.texts(values.stream().sorted().toList());
    }
}
