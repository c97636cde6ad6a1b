package dev.espalier.mdm.domain.people;

import dev.espalier.mdm.domain.access.RefusalCode;

/** Why something about people and classes is refused. */
public enum PeopleRefusal implements RefusalCode {
    /** The person is outside the caller's locations, or is not there at all: which of the two is not said. */
    NO_SUCH_PERSON("people.no-such-person", "X2"),
    /** The class is outside the caller's locations, or is not there at all: which of the two is not said. */
    NO_SUCH_CLASS("people.no-such-class", "X2"),
    /** The account does not have the location that a person or a class is said to belong to. */
    NO_SUCH_LOCATION("people.no-such-location", "A6");

    private final String code;
    private final String rule;

    PeopleRefusal(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String rule() {
        return rule;
    }
}
