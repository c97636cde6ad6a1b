package dev.espalier.mdm.domain.credential;

/** How Apple can refuse a credential. */
public enum RejectionKind {
    /** The credential is dead: only a new one helps. */
    REFUSED,
    /** The organization has to accept new terms; the credential works again afterwards. */
    TERMS_UNSIGNED,
    /** The server behind the credential has lost the right to this, for example because it was deleted. */
    ACCESS_DENIED,
    /** Reads work, writes are refused: writes stop, reads go on. */
    READ_ONLY;

    /**
     * Whether every call has to stop (rule T5).
     *
     * @return true unless reads still work
     */
    public boolean stopsReads() {
        return this != READ_ONLY;
    }

    /**
     * Whether it may pass without a new credential, so that a probe now and then makes sense.
     *
     * @return true for unsigned terms
     */
    public boolean passes() {
        return this == TERMS_UNSIGNED;
    }
}
