package dev.espalier.mdm.domain.license;

/** Where an assignment in the mirror comes from. */
public enum AssignmentOrigin {
    /** Met at Apple; somebody else made it, or we did and forgot. */
    APPLE,
    /** Made by an operation that a person asked for. */
    OURS,
    /** Made by a plan. */
    PLAN
}
