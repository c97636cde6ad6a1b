package dev.espalier.mdm.domain.access;

/** What somebody is in an account. */
public enum Role {
    /** Runs the account; may do everything in it (rule X1). */
    ADMINISTRATOR,
    /** Looks after some of its locations (rule X2). */
    LOCATION_LEADER,
    /** Teaches; may pick study apps and nothing else (rule X3). */
    TEACHER,
    /** A managed service provider; an administrator without the push certificate (rule X4). */
    PARTNER,
    /** The product itself, for example on a schedule; may do everything. */
    SYSTEM
}
