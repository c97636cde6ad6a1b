package dev.espalier.mdm.apple.content;

/** What an answer of Apps and Books asks of the one who called. */
public enum Reaction {
    /** Nothing: it is a result. */
    DONE,
    /** Only another token helps. */
    REFUSED,
    /** No token was seen, or it may not do this. */
    LOGIN,
    /** Wait, then try the same again. */
    WAIT,
    /** The page is not there (any more): begin the list anew. */
    OUT_OF_RANGE,
    /** The version is not known (any more): read everything. */
    VERSION,
    /** Too much in one request: read the limits, cut it anew. */
    LIMITS,
    /** Something in the request, or the state of something in it, stands against it; nothing was processed. */
    REQUEST,
    /** The address for notifications is no good. */
    ADDRESS,
    /** The event is not known (any more): look at what it was about. */
    EVENT,
    /** The service has moved: read again where it is. */
    MOVED,
    /** Nothing that would help. */
    USELESS
}
