package dev.espalier.mdm.simulator;

/** Ways in which an answer can be true and yet surprising. */
public enum Twist {
    /** A list says that more follows and returns the request's own cursor. */
    SAME_CURSOR,
    /** A list returns an empty cursor. */
    EMPTY_CURSOR,
    /** A list returns no cursor. */
    NO_CURSOR,
    /** A sync answers the last operation before the cursor again. */
    BOUNDARY_AGAIN,
    /** The records of a list come in any order. */
    SHUFFLED,
    /** Every record of a list comes twice. */
    DOUBLED,
    /** Operation, family, operating system and status are words that nobody has seen. */
    UNKNOWN_WORDS,
    /** Operations are written in capital letters. */
    CAPITAL_OPERATIONS,
    /** Records and answers have members that nobody has seen. */
    UNKNOWN_FIELDS,
    /** The first record of a list has no serial number. */
    NAMELESS_RECORD
}
