package dev.espalier.mdm.domain.credential;

/** Why Apple may have ended a token, in the order of likelihood (rule T3). */
public enum LikelyCause {
    /** Its year is over. */
    EXPIRED,
    /** A newer token was downloaded for the same server or location, or a new certificate uploaded for the server. */
    SUPERSEDED,
    /** The person who downloaded it changed the password, was deleted, or lost the role. */
    DOWNLOADER_CHANGED
}
