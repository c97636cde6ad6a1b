package dev.espalier.mdm.domain.health;

/** How urgent a finding is. */
public enum Severity {
    /** All is well. */
    GOOD,
    /** Nothing is broken; somebody should know. */
    NOTICE,
    /** Something will break if nobody acts. */
    WARNING,
    /** Something does not work. */
    BAD
}
