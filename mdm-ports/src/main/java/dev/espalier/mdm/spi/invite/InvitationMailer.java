package dev.espalier.mdm.spi.invite;

import dev.espalier.mdm.domain.invite.InvitationLetter;

/** Sends invitations by mail (rule I3). Apple sends none. */
@FunctionalInterface
public interface InvitationMailer {

    /**
     * Sends one. It is called outside of transactions, blocks until the mail server has answered, and gives up after half a
     * minute at the latest.
     *
     * @param letter the invitation, with an address
     * @return what came of it
     */
    Delivery send(InvitationLetter letter);
}
