package dev.espalier.mdm.domain.device;

/** Why Apple does not take a cursor. */
public enum CursorRefusal {
    /** The full list is over; the same cursor goes on in the list of changes. */
    EXHAUSTED,
    /** It is older than seven days. */
    EXPIRED,
    /** Apple does not know it, or knows it no longer. */
    INVALID,
    /** The list of changes cannot be read without one. */
    REQUIRED
}
