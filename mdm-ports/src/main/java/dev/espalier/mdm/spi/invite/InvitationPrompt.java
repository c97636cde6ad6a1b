package dev.espalier.mdm.spi.invite;

import dev.espalier.mdm.domain.invite.InvitationLetter;

/**
 * Shows invitations on people's devices (rule I5), such as by the command {@code InviteToProgram} of the product's MDM
 * server. That it was shown says nothing about whether it is accepted.
 */
@FunctionalInterface
public interface InvitationPrompt {

    /**
     * Prompts one person. It is called outside of transactions.
     *
     * @param letter the invitation, without an address
     * @return what came of it; {@code BOUNCED} if the person has no device that could show it
     */
    Delivery prompt(InvitationLetter letter);
}
