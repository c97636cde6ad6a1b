package dev.espalier.mdm.domain.device;

/** What Apple answered for one device that was to be given up (Apple: Disown Devices). */
public enum DisownOutcome {
    /** It has left the organization, for good. */
    DISOWNED,
    /** It is not at this server. */
    NOT_ACCESSIBLE,
    /** Apple could not say why, left it out of the answer, or the server may not release devices. */
    FAILED
}
