package dev.espalier.mdm.domain.journal;

/** What can happen to an account as a whole and to its locations, and every refusal (rule X5). */
public enum AccountEvent implements EventKind {
    /** The account was opened. */
    OPENED("account.opened"),
    /** The account was closed and its secrets were destroyed. */
    CLOSED("account.closed"),
    /** A location was added. */
    LOCATION_ADDED("location.added"),
    /** A location got another name. */
    LOCATION_RENAMED("location.renamed"),
    /** A location was removed, from every selection too (rule X6). */
    LOCATION_REMOVED("location.removed"),
    /** Devices were said to be somewhere. */
    DEVICES_LOCATED("inventory.located"),
    /** Somebody was refused something (rule X5). */
    REFUSED("access.refused");

    private final String code;

    AccountEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
