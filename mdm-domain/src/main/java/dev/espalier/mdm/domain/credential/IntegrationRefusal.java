package dev.espalier.mdm.domain.credential;

import dev.espalier.mdm.domain.access.RefusalCode;

/** Why something about an integration is refused, whether it is a server or a unit of Apps and Books. */
public enum IntegrationRefusal implements RefusalCode {
    /** Another update or short call works on this integration. */
    BUSY("integration.busy", "S19"),
    /** Apple asked to wait. */
    NOT_BEFORE("integration.not-before", "S23"),
    /** A second person saved in between. */
    CHANGED_MEANWHILE("integration.changed-meanwhile", "S10"),
    /** The scope names a location that the account does not have. */
    NO_SUCH_LOCATION("integration.no-such-location", "S10"),
    /** Apple refuses the token. */
    REJECTED_BY_APPLE("integration.rejected-by-apple", "T3"),
    /** The organization has to accept new terms in the portal first. */
    TERMS_UNSIGNED("integration.terms-unsigned", "S23"),
    /** Apple denies this integration everything. */
    ACCESS_DENIED("integration.access-denied", "T3"),
    /** Apple lets the token read and refuses writes. */
    READ_ONLY("integration.read-only", "T3"),
    /** The token's date is past; no call is made with it. */
    EXPIRED("integration.expired", "T5"),
    /** The integration was deleted; it can only be read. */
    DELETED("integration.deleted", "S12");

    private final String code;
    private final String rule;

    IntegrationRefusal(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String rule() {
        return rule;
    }
}
