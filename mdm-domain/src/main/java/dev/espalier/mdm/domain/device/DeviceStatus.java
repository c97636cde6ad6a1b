package dev.espalier.mdm.domain.device;

import java.util.Optional;

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

    /** How a device stands (rules S17, S20). Without a wish, Apple's state stands for itself. */
    static DeviceStatus of(EnrollableDevice device) {
        if (!device.present()) {
            return RELEASED;
        }
        return device.lacksWanted() ? lacking(device) : having(device);
    }

    private static DeviceStatus having(EnrollableDevice device) {
        var word = device.profile().status();
        if (word.without()) {
            boolean byUs = device.choice().equals(ProfileChoice.none());
            return word.equals(ProfileStatus.REMOVED) && !byUs ? REMOVED_AT_APPLE : NOT_ASSIGNED;
        }
        if (word.equals(ProfileStatus.PUSHED)) {
            return PICKED_UP;
        }
        return word.equals(ProfileStatus.ASSIGNED) ? READY : ASSIGNING;
    }

    private static DeviceStatus lacking(EnrollableDevice device) {
        return device.attempt()
                .map(AssignmentAttempt::outcome)
                .flatMap(DeviceStatus::tried)
                .orElseGet(() -> untried(device.profile().status()));
    }

    private static Optional<DeviceStatus> tried(AssignmentOutcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> Optional.of(ASSIGNING);
            case THROTTLED -> Optional.of(THROTTLED);
            case FAILED -> Optional.of(FAILED);
            case NOT_ACCESSIBLE -> Optional.empty();
        };
    }

    private static DeviceStatus untried(ProfileStatus word) {
        if (word.equals(ProfileStatus.REMOVED)) {
            return REMOVED_AT_APPLE;
        }
        return word.without() ? NOT_ASSIGNED : WRONG_PROFILE;
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
