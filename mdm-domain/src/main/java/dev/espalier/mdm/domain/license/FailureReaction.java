package dev.espalier.mdm.domain.license;

/** What is done about a task that Apple did not carry out, decided by Apple's number alone (rule A30). */
public enum FailureReaction {
    /** It is as it should be already. */
    DONE,
    /** Wait until a license returns (rule A29). */
    WAIT_FOR_LICENSE,
    /** Ask again once, after five minutes; then a person has to look. */
    ASK_AGAIN,
    /** Asking again changes nothing: what Apple says about the asset is read again. */
    READ_ASSET,
    /** Asking again changes nothing: Apple does not know the user. */
    MISSING_USER,
    /** Asking again changes nothing: a person has to look. */
    GIVE_UP;

    /**
     * Decides about a number.
     *
     * @param number Apple's number of the error
     * @return what to do
     */
    public static FailureReaction of(int number) {
        return switch (number) {
            case 9616, 9618, 9619 -> DONE;
            case 9709, 9610 -> WAIT_FOR_LICENSE;
            case 9706, 9707, 9607, 9628 -> READ_ASSET;
            case 9609, 9636 -> MISSING_USER;
            case 9602, 9703, 9704, 9705, 9718, 9719, 9624, 9626 -> GIVE_UP;
            default -> ASK_AGAIN;
        };
    }
}
