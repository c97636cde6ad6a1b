package dev.espalier.mdm.domain.device;

/** What stands at a point of a device's time line. */
public enum Moment {
    /** Somebody assigned it to the server in the portal. */
    ASSIGNED_TO_SERVER("timeline.assigned-to-server"),
    /** We heard of it for the first time. */
    FIRST_SEEN("timeline.first-seen"),
    /** Apple recorded a profile for it. */
    PROFILE_ASSIGNED("timeline.profile-assigned"),
    /** It picked its profile up. */
    PROFILE_PICKED_UP("timeline.profile-picked-up"),
    /** A change that we keep. */
    CHANGED("timeline.changed"),
    /** We tried to give it its profile. */
    TRIED("timeline.tried"),
    /** It may be tried again. */
    TRY_AGAIN("timeline.try-again"),
    /** Apple exchanged another device for it. */
    REPLACES("timeline.replaces"),
    /** It left the server. */
    RELEASED("timeline.released"),
    /** Until then it has to be enrolled, because it moves here from another service. */
    MIGRATION_DEADLINE("timeline.migration-deadline"),
    /** Somebody did something with it that stands in the journal. */
    JOURNALED("timeline.journaled"),
    /** Apple answered about it for the last time. */
    LAST_ANSWER("timeline.last-answer");

    private final String code;

    Moment(String code) {
        this.code = code;
    }

    /**
     * The key of its sentence.
     *
     * @return a stable name
     */
    public String code() {
        return code;
    }

    /**
     * By whose clock it has its time.
     *
     * @return the clock
     */
    public Clock clock() {
        return switch (this) {
            case ASSIGNED_TO_SERVER, PROFILE_ASSIGNED, PROFILE_PICKED_UP, REPLACES, MIGRATION_DEADLINE -> Clock.APPLE;
            case CHANGED, RELEASED -> Clock.APPLE_OR_OURS;
            case FIRST_SEEN, TRIED, TRY_AGAIN, JOURNALED, LAST_ANSWER -> Clock.OURS;
        };
    }

    /** Whose clock a time is by. */
    public enum Clock {
        /** Apple's. */
        APPLE,
        /** Ours. */
        OURS,
        /** Apple's if Apple said when, else ours. */
        APPLE_OR_OURS
    }
}
