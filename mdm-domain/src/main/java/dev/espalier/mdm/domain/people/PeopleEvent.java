package dev.espalier.mdm.domain.people;

import dev.espalier.mdm.domain.journal.EventKind;

/** What can happen to people and classes. Entries hold numbers and pseudonymous ids, never a name or an address. */
public enum PeopleEvent implements EventKind {
    /** A page of people was added or replaced. */
    IMPORTED("people.imported"),
    /** Somebody was said to belong to locations. */
    LOCATED("people.located"),
    /** People were erased. */
    FORGOTTEN("people.forgotten"),
    /** A page of classes and members was added or replaced. */
    CLASSES_IMPORTED("people.classes-imported"),
    /** Whoever an import did not name any more left its classes. */
    CLASSES_SETTLED("people.classes-settled"),
    /** Classes were removed with their members; the people stay. */
    CLASSES_FORGOTTEN("people.classes-forgotten");

    private final String code;

    PeopleEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
