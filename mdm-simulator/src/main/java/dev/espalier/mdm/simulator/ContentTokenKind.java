package dev.espalier.mdm.simulator;

/** What kind of content token was downloaded. */
public enum ContentTokenKind {
    /** For one organizational unit, as they are today. */
    UNIT,
    /** For a person, as they were before 2018: refused with 9647. */
    LEGACY,
    /** Of a facilitator account: refused with 9637. */
    FACILITATOR
}
