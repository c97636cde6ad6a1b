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
    /** Invite people, follow that up, and retire them (rules I1 to I9). */
    INVITE(true),
    /** Ask Apple about a device or a service, beyond what an update reads. */
    ASK(true),
    /** List study apps, and use them in a class (rule A7): what teachers may do. */
    USE_STUDY_APPS(false),
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
    /** Give devices up for good (rule E1). */
    DISOWN(false),
    /** Lock a device (rule E2). */
    LOCK(false),
    /** See the code that opens a locked device (rule E2). */
    VIEW_BYPASS_CODE(false),
    /** Set what Apple tells devices of the organization's people, and see what lets devices into betas (rule E4). */
    CONFIGURE_SERVICE(false),
    /** Sign in the server's name (rule E5). */
    SIGN(false),
    /** Claim a unit of Apps and Books, take it over or let it go (rule A3). */
    CLAIM(false),
    /** Turn a unit's switches and policies, and note what Apple does not tell (rules A7, A8). */
    CONFIGURE_UNIT(false),
    /** Hide an asset in a unit, or show it again (rule A24). */
    HIDE(false),
    /** Plan what should be where, and have it carried out. */
    PLAN(false),
    /** Take licenses back from everybody, or from whoever is unknown (rules A15, A16). */
    REVOKE_MANY(false),
    /** Say where devices are. */
    LOCATE_DEVICES(false),
    /** Say who there is, where they belong and who learns with whom. */
    MANAGE_PEOPLE(false),
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
