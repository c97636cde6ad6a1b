package dev.espalier.mdm.domain.invite;

/** What an operation does to users. */
public enum UserOperationKind {
    /** Registers users; with a Managed Apple Account each, they are associated at once (rule I4). */
    CREATE,
    /** Names Managed Apple Accounts for users who are registered already. */
    UPDATE,
    /** Closes records: what can come back comes back, the link is dead (rule I8). */
    RETIRE
}
