package dev.espalier.mdm.simulator.invitation;

import dev.espalier.mdm.simulator.InvitationOutcome;

/** The invitations that users of organizational units have got. */
public interface Invitations {

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
    InvitationOutcome accept(String code, String account);
}
