package dev.espalier.mdm.apple.content;

import java.util.Arrays;
import java.util.Optional;

/** What can be called, by the names under which discovery lists it (Apple: ServiceConfigResponse, Urls). */
public enum Endpoint {
    /** The unit behind a token. */
    CLIENT_CONFIG("clientConfig", "/mdm/v2/client/config"),
    /** What a unit owns. */
    ASSETS("getAssets", "/mdm/v2/assets"),
    /** Giving licenses. */
    ASSOCIATE("associateAssets", "/mdm/v2/assets/associate"),
    /** Taking named licenses back. */
    DISASSOCIATE("disassociateAssets", "/mdm/v2/assets/disassociate"),
    /** Taking everything back. */
    REVOKE("revokeAssets", "/mdm/v2/assets/revoke"),
    /** Who holds what. */
    ASSIGNMENTS("getAssignments", "/mdm/v2/assignments"),
    /** Who is registered. */
    USERS("getUsers", "/mdm/v2/users"),
    /** Registering users. */
    CREATE_USERS("createUsers", "/mdm/v2/users/create"),
    /** Changing users. */
    UPDATE_USERS("updateUsers", "/mdm/v2/users/update"),
    /** Retiring users. */
    RETIRE_USERS("retireUsers", "/mdm/v2/users/retire"),
    /** Where people accept invitations; a template, which nobody calls. */
    INVITATION(
            "invitationEmail",
            "/WebObjects/MZFinance.woa/wa/associateVPPUserWithITSAccount?inviteCode=%25inviteCode%25&mt=8"),
    /** How far a change has come. */
    STATUS("eventStatus", "/mdm/v2/status"),
    /** What the store says about an item. */
    CATALOG("contentMetadataLookup", "/WebObjects/MZStorePlatform.woa/wa/lookup");

    private final String key;
    private final String path;

    Endpoint(String key, String path) {
        this.key = key;
        this.path = path;
    }

    /** The usual path below the service's address. */
    String path() {
        return path;
    }

    static Optional<Endpoint> named(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
