package dev.espalier.mdm.domain.credential;

/** How a credential stands, in one word. */
public enum StandingWord {
    /** All is well. */
    VALID(true),
    /** It works, and its date is near (rule T1). */
    EXPIRING(true),
    /** Its date is past; no call is made with it. */
    EXPIRED(false),
    /** Apple refuses it (rule T3). */
    REJECTED(false),
    /** The organization has to accept new terms first (rule S23). */
    TERMS_UNSIGNED(false),
    /** Apple denies the server behind it everything. */
    ACCESS_DENIED(false),
    /** Apple lets it read and refuses writes (rule T3). */
    READ_ONLY(true);

    private final boolean mayRead;

    StandingWord(boolean mayRead) {
        this.mayRead = mayRead;
    }

    /** Whether calls that read are made (rule T5). */
    boolean mayRead() {
        return mayRead;
    }

    /** The word for a refusal. */
    static StandingWord of(RejectionKind kind) {
        return switch (kind) {
            case REFUSED -> REJECTED;
            case TERMS_UNSIGNED -> TERMS_UNSIGNED;
            case ACCESS_DENIED -> ACCESS_DENIED;
            case READ_ONLY -> READ_ONLY;
        };
    }
}
