package dev.espalier.mdm.domain.access;

/** What a caller wants to do, as far as access depends on it. */
public enum Action {
    /** Look at an integration, its devices, its health. */
    SEE(true),
    /** Change an integration's label. */
    RENAME(true),
    /** Renew a token with a new file. */
    RENEW(true),
    /** Bring an integration up to date. */
    UPDATE(true),
    /** Assign or remove enrollment profiles of devices. */
    ASSIGN(true),
    /** Connect something new to Apple. */
    INTEGRATE(false),
    /** Make a new key pair for an integration. */
    REKEY(false),
    /** Put another Apple server behind an integration. */
    REPLACE(false),
    /** Change which locations an integration serves. */
    RESCOPE(false),
    /** End an integration. */
    DELETE(false),
    /** Define enrollment profiles and say which one is an integration's default. */
    DEFINE_PROFILES(false),
    /** Say where devices are. */
    LOCATE_DEVICES(false),
    /** Create, rename and remove locations. */
    MANAGE_LOCATIONS(false),
    /** Check the whole journal. */
    VERIFY_JOURNAL(false);

    private final boolean leaders;

    Action(boolean leaders) {
        this.leaders = leaders;
    }

    /** Whether a leader may do it within reach (rule X2). */
    boolean leaders() {
        return leaders;
    }
}
