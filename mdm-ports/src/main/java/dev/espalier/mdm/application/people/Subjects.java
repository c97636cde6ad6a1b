package dev.espalier.mdm.application.people;

import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PersonId;

/** People and classes as what an entry in the journal is about: by their ids alone. */
final class Subjects {
    private Subjects() {}

    static Subject of(PersonId person) {
        return new Subject("person", person.value());
    }

    static Subject of(ClassId schoolClass) {
        return new Subject("class", schoolClass.value());
    }
}
