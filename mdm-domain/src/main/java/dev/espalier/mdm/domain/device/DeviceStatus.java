package dev.espalier.mdm.domain.device;

/** How a device stands with its profile: one word everywhere (rules S17, S20). */
public enum DeviceStatus {
    /** Apple has no profile for it. */
    NOT_ASSIGNED("not assigned"),
    /** A profile was sent, and Apple has not confirmed it yet. */
    ASSIGNING("assigning"),
    /** Its profile is assigned at Apple and was read back. */
    READY("ready"),
    /** It has picked its profile up. */
    PICKED_UP("picked up"),
    /** Its profile was taken away at Apple. */
    REMOVED_AT_APPLE("removed at Apple"),
    /** Apple has another profile for it than it should have. */
    WRONG_PROFILE("wrong profile"),
    /** Apple asks to wait before it gets a profile. */
    THROTTLED("throttled"),
    /** Apple failed to give it its profile. */
    FAILED("failed"),
    /** It is no longer at this server. */
    RELEASED("released");

    private final String word;

    DeviceStatus(String word) {
        this.word = word;
    }

    /**
     * The one word for it, in English.
     *
     * @return lower case
     */
    public String word() {
        return word;
    }
}
