package dev.espalier.mdm.simulator;

/** What goes wrong with a notification on its way. The test of an address is never affected. */
public enum NotificationFault {
    /** It is lost: nothing is ever sent. */
    DROPPED,
    /** It is sent twice, with the same identifier. */
    DUPLICATED,
    /** It is sent later. */
    DELAYED,
    /** It is sent after the next one for the same address, or a minute later if there is none. */
    REORDERED,
    /** It carries a secret that nobody agreed on, in every attempt. */
    WRONG_SECRET
}
