package dev.espalier.mdm.simulator;

/** How far a user of an organizational unit has come. */
public enum UserStatus {
    /** There is a record, but no Apple Account yet. */
    REGISTERED("Registered"),
    /** An Apple Account is bound to the record. */
    ASSOCIATED("Associated"),
    /** The device management service has retired the record. */
    RETIRED("Retired"),
    /** A retired record whose Apple Account was bound to a newer one. */
    DELETED("Deleted");

    private final String word;

    UserStatus(String word) {
        this.word = word;
    }

    /**
     * Returns Apple's word for it.
     *
     * @return as it stands in answers
     */
    public String word() {
        return word;
    }

    /**
     * Tells whether licenses can be assigned to such a user.
     *
     * @return whether the record is in use
     */
    public boolean active() {
        return this == REGISTERED || this == ASSOCIATED;
    }
}
