package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.journal.EventKind;

/** What can happen to a server integration. */
public enum ServerEvent implements EventKind {
    /** A key pair was made for a new integration. */
    DRAFTED("server.drafted"),
    /** The first token was stored. */
    INTEGRATED("server.integrated"),
    /** A new token of the same server was stored. */
    RENEWED("server.renewed"),
    /** Another Apple server was put behind the integration. */
    REPLACED("server.replaced"),
    /** A new key pair was made. */
    REKEYED("server.rekeyed"),
    /** Label or scope changed. */
    CHANGED("server.changed"),
    /** Apple's word about the server changed: its name, the organization, the person behind the token. */
    DETAILS_CHANGED("server.details-changed"),
    /** Apple refused the token. */
    REJECTED("server.rejected"),
    /** Apple takes the token again. */
    ACCEPTED_AGAIN("server.accepted-again"),
    /** The token's date is near (rule T1). */
    EXPIRY_WARNED("server.expiry-warned"),
    /** A server that another product ran was taken over as it is (rule E6). */
    ADOPTED("server.adopted"),
    /** What Apple tells devices that look for this product was set (rule E4). */
    DISCOVERY_SET("server.discovery-set"),
    /** What Apple tells devices that look for this product was taken away (rule E4). */
    DISCOVERY_CLEARED("server.discovery-cleared"),
    /** Somebody saw what lets devices into betas (rule E4). */
    BETA_TOKENS_VIEWED("server.beta-tokens-viewed"),
    /** The integration was deleted. */
    DELETED("server.deleted");

    private final String code;

    ServerEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
