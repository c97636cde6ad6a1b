package dev.espalier.mdm.domain.license;

/** What an operation does to licenses. */
public enum OperationKind {
    /** Gives licenses. */
    ASSOCIATE,
    /** Takes licenses of named items back. */
    DISASSOCIATE,
    /** Takes everything back that can be taken back. */
    REVOKE
}
