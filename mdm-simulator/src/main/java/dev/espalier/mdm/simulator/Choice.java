package dev.espalier.mdm.simulator;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One thing that Apple's documents leave open, and what the simulator does about it.
 *
 * <p>Values that a conforming client must take equally well are alternatives: {@link Behavior#shuffle} picks among them. The other
 * choices change only when somebody sets them.
 *
 * @param <T> type of the value
 */
public final class Choice<T> {

    /** What becomes of a token when its downloader loses the role. */
    public static final Choice<RoleLoss> ROLE_LOSS =
            new Choice<>("roleLoss", RoleLoss::valueOf, any -> true, List.of(RoleLoss.NONE));
    /** Whether a new certificate in the portal ends the current token. */
    public static final Choice<Boolean> UPLOAD_ENDS_TOKEN = fixed("uploadEndsToken", true);
    /** How long a session lives without being used. */
    public static final Choice<Duration> SESSION_IDLE = time("sessionIdle", Duration.ofSeconds(180));
    /** After how many answers a session gets a new value. */
    public static final Choice<Integer> ROTATE_EVERY = number("rotateEvery", 10, 1, 3);
    /** How long the old value of a session is still accepted. */
    public static final Choice<Duration> ROTATION_GRACE = time("rotationGrace", Duration.ofSeconds(60));
    /** Characters of a session value; clients allow for at least 2048. */
    public static final Choice<Integer> SESSION_LENGTH = number("sessionLength", 170, 2048);
    /** Whether a token may have several sessions; otherwise a new one ends the others. */
    public static final Choice<Boolean> PARALLEL_SESSIONS = open("parallelSessions", true);
    /** How far the client's clock may be off. */
    public static final Choice<Duration> CLOCK_TOLERANCE = time("clockTolerance", Duration.ofSeconds(300));
    /** How long a cursor is accepted. */
    public static final Choice<Duration> CURSOR_LIFE = time("cursorLife", Duration.ofDays(7));
    /** Characters that a cursor has at least; clients allow for 1000. */
    public static final Choice<Integer> CURSOR_LENGTH =
            new Choice<>("cursorLength", Integer::valueOf, length -> length >= 1 && length <= 1000, List.of(80, 1000));
    /** Page size when the request names none. */
    public static final Choice<Integer> PAGE_DEFAULT = number("pageDefault", 1000, 100);
    /** Largest page. */
    public static final Choice<Integer> PAGE_MAXIMUM = number("pageMaximum", 1000, 5000);
    /** How many assignments of one device are accepted within {@link #THROTTLE_SPAN}. */
    public static final Choice<Integer> THROTTLE_LIMIT = number("throttleLimit", 5);
    /** The time in which assignments of one device are counted. */
    public static final Choice<Duration> THROTTLE_SPAN = time("throttleSpan", Duration.ofMinutes(10));
    /** How long a device stays throttled. */
    public static final Choice<Duration> THROTTLE_WINDOW = time("throttleWindow", Duration.ofHours(24));
    /** Whether operations on a throttled device are left out of every sync. */
    public static final Choice<Boolean> THROTTLED_HIDDEN = open("throttledHidden", false);
    /** How many requests of one server are answered per minute, the others with TOO_MANY_REQUESTS; 0 for no limit. */
    public static final Choice<Integer> REQUESTS_PER_MINUTE =
            new Choice<>("requestsPerMinute", Integer::valueOf, number -> number >= 0, List.of(0));
    /** How the simulator itself says when to come back: in seconds or as a date. */
    public static final Choice<String> RETRY_AFTER_FORM = words("retryAfterForm", "seconds", "date");
    /** Whether a sync answers the last operation of the previous one again. */
    public static final Choice<Boolean> INCLUSIVE_BOUNDARY = open("inclusiveBoundary", false);
    /** Whether a device moved from another server first shows up as modified, with a stale profile. */
    public static final Choice<Boolean> MOVE_SHOWN_AS_MODIFIED = open("moveShownAsModified", false);
    /** Whether the operation date of an addition is a second after the assignment date. */
    public static final Choice<Boolean> ADDED_A_SECOND_LATER = open("addedASecondLater", false);
    /** Whether a replacement is added before the original is deleted. */
    public static final Choice<Boolean> REPLACEMENT_FIRST = open("replacementFirst", false);
    /** Whether a device that had picked up a profile is shown as pushed right after the next assignment. */
    public static final Choice<Boolean> PUSHED_AT_ONCE = open("pushedAtOnce", false);
    /** Whether a deleted record holds nothing but serial number, operation and date. */
    public static final Choice<Boolean> DELETED_IS_SPARSE = open("deletedIsSparse", true);
    /** Whether error codes come in double quotes. */
    public static final Choice<Boolean> QUOTED_ERRORS = open("quotedErrors", false);
    /** Whether error codes end with a newline. */
    public static final Choice<Boolean> ERRORS_END_LINES = open("errorsEndLines", false);
    /** Whether a session is refused without the exact content type, as Apple's retired simulator did. */
    public static final Choice<Boolean> STRICT_CONTENT_TYPE = fixed("strictContentType", false);
    /** How user agents begin that are refused; empty for none. */
    public static final Choice<String> REFUSED_AGENT =
            new Choice<>("refusedAgent", text -> text, any -> true, List.of(""));
    /** Status of a replacement lookup that finds nothing. */
    public static final Choice<Integer> NO_REPLACEMENT_STATUS = number("noReplacementStatus", 404, 400);
    /** Answer to reading an unknown profile: status and code. */
    public static final Choice<String> UNKNOWN_PROFILE_READ =
            words("unknownProfileRead", "400 NOT_FOUND", "404 NOT_FOUND", "404 PROFILE_NOT_FOUND");
    /** Answer to assigning an unknown profile: status and code, which may be missing. */
    public static final Choice<String> UNKNOWN_PROFILE_ASSIGN =
            words("unknownProfileAssign", "404 PROFILE_NOT_FOUND", "404 NOT_FOUND", "404");
    /** Answer to a session that Apple does not know: status and code. */
    public static final Choice<String> UNKNOWN_SESSION = words("unknownSession", "403 FORBIDDEN", "401 UNAUTHORIZED");
    /** Answer to a session that has timed out: status and code. */
    public static final Choice<String> EXPIRED_SESSION =
            words("expiredSession", "401 UNAUTHORIZED", "403 FORBIDDEN", "400 EXPIRED_TOKEN");
    /** Status of a session request with a token that was revoked or has expired. */
    public static final Choice<Integer> DEAD_TOKEN_STATUS = number("deadTokenStatus", 401, 403);
    /** Whether refused session requests are answered with words for people instead of a word for the cause. */
    public static final Choice<Boolean> VAGUE_OAUTH_ERRORS = open("vagueOauthErrors", false);
    /** What disowning without permission says of each device; ACCESS_DENIED refuses the whole call. */
    public static final Choice<String> FORBIDDEN_RELEASE =
            words("forbiddenRelease", "FAILED", "NOT_ACCESSIBLE", "ACCESS_DENIED");
    /** What device details say of a device that is not on this server. */
    public static final Choice<String> ABSENT_DEVICE = words("absentDevice", "NOT_ACCESSIBLE", "NOT_FOUND");
    /** Whether device details repeat the serial number of a device that is not on this server. */
    public static final Choice<Boolean> ABSENT_DEVICE_NAMED = open("absentDeviceNamed", false);
    /** How a profile status that is empty is written. */
    public static final Choice<String> EMPTY_STATUS = words("emptyStatus", "empty", "");
    /** How an optional text without a value is written in device records. */
    public static final Choice<String> MISSING_TEXT = words("missingText", "absent", "null", "empty");
    /** How timestamps end, all of them UTC. */
    public static final Choice<String> TIME_SUFFIX = words("timeSuffix", "Z", ".000Z", "+00:00", "+0000", "+00");
    /** How hardware addresses are written. */
    public static final Choice<String> ADDRESS_FORM = words("addressForm", "02:00:5E", "02-00-5E", "02005e");
    /** How equipment identities are written. */
    public static final Choice<String> IMEI_FORM = words("imeiForm", "350000000000017", "35 000000 000001 7");
    /** Whether records of a full list have an empty operation instead of none. */
    public static final Choice<Boolean> FETCH_NAMES_OPERATIONS = open("fetchNamesOperations", false);
    /** Whether the account repeats the downloader under the old name. */
    public static final Choice<Boolean> FACILITATOR_NAMED = open("facilitatorNamed", true);
    /** Body of an answer to setting or removing the discovery address. */
    public static final Choice<String> DISCOVERY_ANSWER = words("discoveryAnswer", "", "{}");
    /** Whether the organization takes part in beta programs. */
    public static final Choice<Boolean> BETA_PROGRAMS = fixed("betaPrograms", true);
    /** Member that holds the beta tokens. */
    public static final Choice<String> BETA_MEMBER = words("betaMember", "betaEnrollmentTokens", "seedBuildTokens");
    /** What beta tokens for a Mac call its system. */
    public static final Choice<String> MAC_BETA_SYSTEM = words("macBetaSystem", "OSX", "macOS");

    /** What becomes of the old service configuration and client configuration. */
    public static final Choice<String> LEGACY_SERVICE =
            new Choice<>("legacyService", text -> text, List.of("on", "off", "failing")::contains, List.of("on"));
    /** How the old client configuration writes the customer number. */
    public static final Choice<String> LEGACY_ORGANIZATION_ID = words("legacyOrganizationId", "number", "string");

    private static final List<Choice<?>> ALL = List.of(
            ROLE_LOSS,
            UPLOAD_ENDS_TOKEN,
            SESSION_IDLE,
            ROTATE_EVERY,
            ROTATION_GRACE,
            SESSION_LENGTH,
            PARALLEL_SESSIONS,
            CLOCK_TOLERANCE,
            CURSOR_LIFE,
            CURSOR_LENGTH,
            PAGE_DEFAULT,
            PAGE_MAXIMUM,
            THROTTLE_LIMIT,
            THROTTLE_SPAN,
            THROTTLE_WINDOW,
            THROTTLED_HIDDEN,
            REQUESTS_PER_MINUTE,
            RETRY_AFTER_FORM,
            INCLUSIVE_BOUNDARY,
            MOVE_SHOWN_AS_MODIFIED,
            ADDED_A_SECOND_LATER,
            REPLACEMENT_FIRST,
            PUSHED_AT_ONCE,
            DELETED_IS_SPARSE,
            QUOTED_ERRORS,
            ERRORS_END_LINES,
            STRICT_CONTENT_TYPE,
            REFUSED_AGENT,
            NO_REPLACEMENT_STATUS,
            UNKNOWN_PROFILE_READ,
            UNKNOWN_PROFILE_ASSIGN,
            UNKNOWN_SESSION,
            EXPIRED_SESSION,
            DEAD_TOKEN_STATUS,
            VAGUE_OAUTH_ERRORS,
            FORBIDDEN_RELEASE,
            ABSENT_DEVICE,
            ABSENT_DEVICE_NAMED,
            EMPTY_STATUS,
            MISSING_TEXT,
            TIME_SUFFIX,
            ADDRESS_FORM,
            IMEI_FORM,
            FETCH_NAMES_OPERATIONS,
            FACILITATOR_NAMED,
            DISCOVERY_ANSWER,
            BETA_PROGRAMS,
            BETA_MEMBER,
            MAC_BETA_SYSTEM,
            LEGACY_SERVICE,
            LEGACY_ORGANIZATION_ID);

    private final String name;
    private final Function<String, T> parser;
    private final Predicate<T> valid;
    private final List<T> alternatives;

    Choice(String name, Function<String, T> parser, Predicate<T> valid, List<T> alternatives) {
        this.name = name;
        this.parser = parser;
        this.valid = valid;
        this.alternatives = alternatives;
    }

    /**
     * Lists every choice.
     *
     * @return the choices
     */
    public static List<Choice<?>> all() {
        return Stream.of(ALL, ContentChoice.others(), ContentChoice.limits())
                .<Choice<?>>flatMap(List::stream)
                .toList();
    }

    /**
     * Returns the name that the control interface uses.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns what the simulator does unless told otherwise.
     *
     * @return the default
     */
    public T byDefault() {
        return alternatives.get(0);
    }

    /**
     * Returns the values that a client must take equally well.
     *
     * @return the default first; alone if the choice is not shuffled
     */
    public List<T> alternatives() {
        return alternatives;
    }

    /**
     * Reads a value from its text.
     *
     * @param text as {@code toString} writes the value; durations as ISO 8601
     * @return the value
     * @throws IllegalArgumentException if the text is none
     */
    public T parse(String text) {
        return checked(parser.apply(text));
    }

    T checked(T value) {
        if (!valid.test(value)) {
            throw new IllegalArgumentException(name + " can't be " + value);
        }
        return value;
    }

    @Override
    public String toString() {
        return name;
    }

    static Choice<Boolean> fixed(String name, boolean value) {
        return new Choice<>(name, Choice::yesOrNo, any -> true, List.of(value));
    }

    static Choice<Boolean> open(String name, boolean value) {
        return new Choice<>(name, Choice::yesOrNo, any -> true, List.of(value, !value));
    }

    private static boolean yesOrNo(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException("true or false, not " + text);
    }

    static Choice<Integer> number(String name, Integer... values) {
        return new Choice<>(name, Integer::valueOf, number -> number >= 1, List.of(values));
    }

    static Choice<String> words(String name, String... values) {
        return new Choice<>(name, text -> text, List.of(values)::contains, List.of(values));
    }

    static Choice<Duration> time(String name, Duration value) {
        return new Choice<>(name, Duration::parse, time -> !time.isNegative(), List.of(value));
    }
}
