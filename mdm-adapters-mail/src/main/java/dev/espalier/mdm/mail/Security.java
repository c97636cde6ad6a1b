package dev.espalier.mdm.mail;

/** How a connection to a mail server is kept from others' eyes. */
public enum Security {
    /** The connection is encrypted before anything is said; a server that does not offer it gets nothing. */
    STARTTLS,
    /** The connection is encrypted from its first byte. */
    TLS,
    /** Not at all; only for a server on this machine. */
    NONE
}
