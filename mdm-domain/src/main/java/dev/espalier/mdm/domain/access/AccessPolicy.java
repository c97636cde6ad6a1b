package dev.espalier.mdm.domain.access;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what a caller may do (rules X1 to X4). It holds no state; an empty answer means "go ahead".
 */
public final class AccessPolicy {
    /** The concept whose entries and objects are withheld from partners (rule X4). */
    private static final String PUSH = "push";

    private AccessPolicy() {}

    /**
     * Decides about something that belongs to the account as a whole.
     *
     * @param caller who asks
     * @param action what they want
     * @return the refusal, or empty
     */
    public static Optional<Refusal> inAccount(Caller caller, Action action) {
        return switch (caller.role()) {
            case ADMINISTRATOR, PARTNER, SYSTEM -> Optional.empty();
            case TEACHER -> Optional.of(refuse(AccessRefusal.TEACHER, action));
            case LOCATION_LEADER -> Optional.of(refuse(AccessRefusal.ADMINISTRATOR_ONLY, action));
        };
    }

    /**
     * Decides about one integration. Out of reach comes first: a leader who cannot reach it learns nothing else.
     *
     * @param caller who asks
     * @param action what they want
     * @param scope which locations the integration serves
     * @return the refusal, or empty
     */
    public static Optional<Refusal> onIntegration(Caller caller, Action action, LocationScope scope) {
        return switch (caller.role()) {
            case ADMINISTRATOR, PARTNER, SYSTEM -> Optional.empty();
            case TEACHER -> Optional.of(refuse(AccessRefusal.TEACHER, action));
            case LOCATION_LEADER -> asLeader(caller, action, scope);
        };
    }

    private static Optional<Refusal> asLeader(Caller leader, Action action, LocationScope scope) {
        if (!reaches(leader, scope)) {
            return Optional.of(outOfReach());
        }
        return action.leaders() ? Optional.empty() : Optional.of(refuse(AccessRefusal.ADMINISTRATOR_ONLY, action));
    }

    /**
     * Decides about one device within an integration that the caller reaches.
     *
     * @param caller who asks
     * @param theirs the device's location, or none if it is not known
     * @return true if the caller may assign, revoke or import for it
     */
    public static boolean forDevice(Caller caller, Set<LocationId> theirs) {
        return switch (caller.role()) {
            case ADMINISTRATOR, PARTNER, SYSTEM -> true;
            case TEACHER -> false;
            case LOCATION_LEADER -> theirs.stream().anyMatch(caller.locations()::contains);
        };
    }

    /**
     * Which of the account's people, and classes, a caller may see: a leader those of their own locations (rule X2), a
     * teacher none (rule X3).
     *
     * @param caller who looks
     * @return the locations; everybody, located or not, for all locations
     */
    public static LocationScope people(Caller caller) {
        return switch (caller.role()) {
            case ADMINISTRATOR, PARTNER, SYSTEM -> LocationScope.all();
            case TEACHER -> LocationScope.selected(Set.of());
            case LOCATION_LEADER -> LocationScope.selected(caller.locations());
        };
    }

    /**
     * Whether an integration exists for this caller: what is not reached is left out of every list.
     *
     * @param caller who looks
     * @param scope which locations the integration serves
     * @return true if they may see it
     */
    public static boolean reaches(Caller caller, LocationScope scope) {
        return switch (caller.role()) {
            case ADMINISTRATOR, PARTNER, SYSTEM -> true;
            case TEACHER -> false;
            case LOCATION_LEADER -> scope.admits(caller.locations());
        };
    }

    /**
     * Whether a caller may look at what belongs to the account as a whole: its locations and profiles (rules X2, X3).
     *
     * @param caller who looks
     * @return false for a teacher
     */
    public static boolean looksIn(Caller caller) {
        return caller.role() != Role.TEACHER;
    }

    /**
     * Whether a caller may look at something of the account that belongs to no integration, such as an entry in the
     * journal (rule X2).
     *
     * @param caller who looks
     * @return false for leaders and teachers
     */
    public static boolean overseesAccount(Caller caller) {
        return caller.role() != Role.TEACHER && caller.role() != Role.LOCATION_LEADER;
    }

    /**
     * Whether everything of a concept is kept from this caller (rule X4).
     *
     * @param caller who looks
     * @param concept the concept's word, such as {@code server}
     * @return true if they may know nothing of it
     */
    public static boolean withholds(Caller caller, String concept) {
        return caller.role() == Role.PARTNER && concept.equals(PUSH);
    }

    /**
     * The answer for an integration that is out of reach or not there: one and the same, so that it tells nothing.
     *
     * @return the refusal
     */
    public static Refusal outOfReach() {
        return Refusal.of(AccessRefusal.OUT_OF_REACH);
    }

    private static Refusal refuse(AccessRefusal reason, Action action) {
        return Refusal.of(reason).with("action", action.name().toLowerCase(Locale.ROOT));
    }
}
