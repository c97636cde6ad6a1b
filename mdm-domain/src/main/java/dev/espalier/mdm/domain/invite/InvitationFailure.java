package dev.espalier.mdm.domain.invite;

/** Why an invitation came to nothing. */
public enum InvitationFailure {
    /** Apple does not take the e-mail address (9717). */
    ADDRESS_NOT_TAKEN,
    /** Apple does not know the Managed Apple Account, or it is another organization's (9635). */
    OTHER_ORGANIZATION,
    /** Another user of the unit is bound to the same Apple Account (9641, rule I11). */
    ACCOUNT_IN_USE,
    /** Whoever downloaded the token has not accepted Apple's terms (9642). */
    TERMS_NOT_ACCEPTED,
    /** The mail server said for good that nobody is there. */
    BOUNCED,
    /** The invitation could not be delivered, again and again. */
    NOT_DELIVERED,
    /** The directory does not know the person, or no address of theirs, any more. */
    NO_ADDRESS,
    /** Apple refused the user for another reason; its number is noted. */
    REFUSED_BY_APPLE
}
