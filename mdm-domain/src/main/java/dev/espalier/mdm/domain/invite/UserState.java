package dev.espalier.mdm.domain.invite;

/** Where a user stands at Apple (Apple: ResponseUser). What Apple calls deleted is not listed. */
public enum UserState {
    /** The record exists; no Apple Account stands behind it yet. */
    REGISTERED,
    /** An Apple Account is bound to it: only now can content be used (rule I2). */
    ASSOCIATED,
    /** The record is closed. What could come back has come back; books stay with the person. */
    RETIRED;

    /**
     * Whether the record is in use. Of one client user id, a unit has at most one such record.
     *
     * @return false once it is retired
     */
    public boolean active() {
        return this != RETIRED;
    }
}
