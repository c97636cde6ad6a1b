package dev.espalier.mdm.simulator.invitation;

/** The invitations that users of organizational units have got. */
public interface Invitations {

    /** What came of accepting one. */
    enum Outcome {
        /** The Apple Account is bound to the user now. */
        ACCEPTED,
        /** The code is unknown, used, or its user was retired. */
        NO_LONGER_VALID,
        /** The Apple Account is bound to another user of the unit. */
        REFUSED
    }

    /**
     * Tells whether a code can still be accepted.
     *
     * @param code from the link
     * @return whether its user waits for an Apple Account
     */
    boolean isOpen(String code);

    /**
     * Binds an Apple Account to the user of a code.
     *
     * @param code from the link
     * @param account any Apple Account
     * @return what came of it
     */
    Outcome accept(String code, String account);
}
