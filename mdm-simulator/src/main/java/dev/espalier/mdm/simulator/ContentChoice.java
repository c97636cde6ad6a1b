package dev.espalier.mdm.simulator;

import java.time.Duration;
import java.util.List;

/** What Apple's documents leave open about the service for apps and books, and the limits that it announces. */
public final class ContentChoice {

    /** Status of errors about authorization: {@code observed} 200, or as {@code documented}. */
    public static final Choice<String> HTTP_ERROR_MODE = Choice.words("httpErrorMode", "observed", "documented");
    /** Whether answers say when the token expires only during its last 15 days. */
    public static final Choice<Boolean> EXPIRY_FIELD_ONLY_LAST_15_DAYS =
            Choice.open("expiryFieldOnlyLast15Days", false);
    /** Whether one request may not name users and devices. */
    public static final Choice<Boolean> REJECT_MIXED_TARGETS = Choice.open("rejectMixedTargets", false);
    /** Whether what is assigned already, or not assigned, is a failure instead of nothing to do. */
    public static final Choice<Boolean> STRICT_PAIRS = Choice.open("strictPairs", false);
    /** Whether an unknown user refuses the whole request at once. */
    public static final Choice<Boolean> SYNC_9609 = Choice.open("sync9609", false);
    /** Whether a chunk for which there are too few licenses fails as a whole. */
    public static final Choice<Boolean> CHUNK_ATOMIC = Choice.open("chunkAtomic", false);
    /** When and how an asset is refused that the unit does not own. */
    public static final Choice<String> UNOWNED_ASSET = Choice.words("unownedAsset", "async9709", "sync9602");
    /** Whether a notification is about one asset only. */
    public static final Choice<Boolean> NOTIFICATION_PER_ASSET = Choice.open("notificationPerAsset", true);
    /** Whether retiring a user also tells which licenses were released. */
    public static final Choice<Boolean> RETIRE_EMITS_DISASSOCIATE = Choice.open("retireEmitsDisassociate", true);
    /** What becomes of a retired record whose person has accepted a newer invitation with the same account. */
    public static final Choice<String> SUCCEEDED_RECORD = Choice.words("succeededRecord", "removed", "Deleted");
    /** Whether a list without elements is left out. */
    public static final Choice<Boolean> EMPTY_LIST_ABSENT = Choice.open("emptyListAbsent", false);
    /** How many pages a list without elements has. */
    public static final Choice<Integer> EMPTY_TOTAL_PAGES =
            new Choice<>("emptyTotalPages", Integer::valueOf, pages -> pages == 0 || pages == 1, List.of(1, 0));
    /** Whether the last page of subscriptions leads to another one without elements. */
    public static final Choice<Boolean> CURSOR_AFTER_LAST_PAGE = Choice.open("cursorAfterLastPage", false);
    /** How answers say that nobody claims the unit. */
    public static final Choice<String> UNSET_MDM_INFO = Choice.words("unsetMdmInfo", "absent", "null");
    /** Whether a refusal of a whole request names those that it is because of. */
    public static final Choice<Boolean> REFUSAL_NAMES_CAUSES = Choice.open("refusalNamesCauses", true);
    /** Whether the service lists the rare types of notifications as well. */
    public static final Choice<Boolean> RARE_TYPES_LISTED = Choice.open("rareTypesListed", false);
    /** Number of the error for a token whose downloader has a new password. */
    public static final Choice<Integer> CHANGED_PASSWORD_NUMBER = Choice.number("changedPasswordNumber", 9625, 9622);
    /** Whether a newer download of a content token ends the earlier ones of its unit. */
    public static final Choice<Boolean> CONTENT_DOWNLOAD_ENDS_TOKENS = Choice.fixed("contentDownloadEndsTokens", false);
    /** How the store describes pictures: by a template, or by a list of them, and then the product by a number. */
    public static final Choice<String> ARTWORK_SHAPE = Choice.words("artworkShape", "template", "list");
    /** Whether notifications may also go to an address of this machine that is without TLS. */
    public static final Choice<Boolean> PLAIN_NOTIFICATION_URLS = Choice.fixed("plainNotificationUrls", true);
    /** Records on a page. */
    public static final Choice<Integer> CONTENT_PAGE_SIZE = Choice.number("contentPageSize", 549, 999, 1000);
    /** How long an event waits before anything is done. */
    public static final Choice<Duration> EVENT_DELAY = Choice.time("eventDelay", Duration.ofSeconds(2));
    /** How long it is from one chunk of an event to the next. */
    public static final Choice<Duration> CHUNK_INTERVAL = Choice.time("chunkInterval", Duration.ofMillis(100));
    /** How long the state of an event can be asked for. */
    public static final Choice<Duration> EVENT_RETENTION = Choice.time("eventRetention", Duration.ofDays(7));
    /** How long a version that is not the newest can be used. */
    public static final Choice<Duration> VERSION_HORIZON = Choice.time("versionHorizon", Duration.ofDays(30));
    /** How long every answer is held back, in real time; others are not kept waiting. */
    public static final Choice<Duration> CONTENT_DELAY = Choice.time("contentDelay", Duration.ZERO);
    /** When requests per second are limited: while the clock is {@code running}, {@code always}, {@code never}. */
    public static final Choice<String> REQUEST_RATE = new Choice<>(
            "requestRate", text -> text, List.of("running", "always", "never")::contains, List.of("running"));
    /** Assets of one request. */
    public static final Choice<Integer> MAX_ASSETS = Choice.number("maxAssets", 25);
    /** Users of one request about assets. */
    public static final Choice<Integer> MAX_CLIENT_USER_IDS = Choice.number("maxClientUserIds", 1000);
    /** Devices of one request about assets. */
    public static final Choice<Integer> MAX_SERIAL_NUMBERS = Choice.number("maxSerialNumbers", 1000);
    /** Users of one revocation. */
    public static final Choice<Integer> MAX_REVOKE_CLIENT_USER_IDS = Choice.number("maxRevokeClientUserIds", 100);
    /** Devices of one revocation. */
    public static final Choice<Integer> MAX_REVOKE_SERIAL_NUMBERS = Choice.number("maxRevokeSerialNumbers", 100);
    /** Users of one request about users. */
    public static final Choice<Integer> MAX_USERS = Choice.number("maxUsers", 100);
    /** Subscriptions of one request. */
    public static final Choice<Integer> MAX_SUBSCRIPTIONS = Choice.number("maxSubscriptions", 25);
    /** Users of one request about subscriptions. */
    public static final Choice<Integer> MAX_SUBSCRIPTION_CLIENT_USER_IDS =
            Choice.number("maxSubscriptionClientUserIds", 1000);
    /** Characters of the notification address, and of its token. */
    public static final Choice<Integer> MAX_NOTIFICATION_LENGTH = Choice.number("maxNotificationLength", 512);
    /** Characters of the name of a service. */
    public static final Choice<Integer> MAX_MDM_NAME_LENGTH = Choice.number("maxMdmNameLength", 100);
    /** Characters of the identifier of a service. */
    public static final Choice<Integer> MAX_MDM_ID_LENGTH = Choice.number("maxMdmIdLength", 100);
    /** Characters of what else a service says of itself. */
    public static final Choice<Integer> MAX_MDM_METADATA_LENGTH = Choice.number("maxMdmMetadataLength", 255);
    /** Requests of one unit per second. */
    public static final Choice<Integer> MAX_REQUEST_PER_SECOND = Choice.number("maxRequestPerSecond", 15);

    private static final List<Choice<Integer>> LIMITS = List.of(
            MAX_ASSETS,
            MAX_CLIENT_USER_IDS,
            MAX_SERIAL_NUMBERS,
            MAX_REVOKE_CLIENT_USER_IDS,
            MAX_REVOKE_SERIAL_NUMBERS,
            MAX_USERS,
            MAX_SUBSCRIPTIONS,
            MAX_SUBSCRIPTION_CLIENT_USER_IDS,
            MAX_NOTIFICATION_LENGTH,
            MAX_MDM_NAME_LENGTH,
            MAX_MDM_ID_LENGTH,
            MAX_MDM_METADATA_LENGTH,
            MAX_REQUEST_PER_SECOND);

    private static final List<Choice<?>> OTHERS = List.of(
            HTTP_ERROR_MODE,
            EXPIRY_FIELD_ONLY_LAST_15_DAYS,
            REJECT_MIXED_TARGETS,
            STRICT_PAIRS,
            SYNC_9609,
            CHUNK_ATOMIC,
            UNOWNED_ASSET,
            NOTIFICATION_PER_ASSET,
            RETIRE_EMITS_DISASSOCIATE,
            SUCCEEDED_RECORD,
            EMPTY_LIST_ABSENT,
            EMPTY_TOTAL_PAGES,
            UNSET_MDM_INFO,
            REFUSAL_NAMES_CAUSES,
            RARE_TYPES_LISTED,
            CHANGED_PASSWORD_NUMBER,
            CONTENT_DOWNLOAD_ENDS_TOKENS,
            ARTWORK_SHAPE,
            PLAIN_NOTIFICATION_URLS,
            CONTENT_PAGE_SIZE,
            EVENT_DELAY,
            CHUNK_INTERVAL,
            EVENT_RETENTION,
            VERSION_HORIZON,
            CONTENT_DELAY,
            REQUEST_RATE,
            CURSOR_AFTER_LAST_PAGE);

    private ContentChoice() {}

    /**
     * Lists the limits that the service announces.
     *
     * @return the choices whose names are those of the limits
     */
    public static List<Choice<Integer>> limits() {
        return LIMITS;
    }

    static List<Choice<?>> others() {
        return OTHERS;
    }
}
