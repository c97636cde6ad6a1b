package dev.espalier.mdm.spi.invite;

/** What came of delivering an invitation. */
public enum Delivery {
    /** It was taken for delivery. */
    DELIVERED,
    /** For good: nobody is there, or this letter is not wanted there. */
    BOUNCED,
    /** This one could surely not be delivered just now; others may be. */
    LATER,
    /** Nothing can be delivered just now, such as because the mail server is down. */
    UNAVAILABLE,
    /** The answer was lost: it may have been delivered. */
    IN_DOUBT
}
