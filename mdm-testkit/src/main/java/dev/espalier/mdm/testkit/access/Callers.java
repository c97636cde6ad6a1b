package dev.espalier.mdm.testkit.access;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.location.LocationId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Callers of every role. */
public final class Callers {

    private Callers() {}

    /**
     * Ada Lopez, who runs the account.
     *
     * @return an administrator
     */
    public static Caller anAdministrator() {
        return Caller.administrator("u-17", "Ada Lopez");
    }

    /**
     * Ben Okafor, who runs it too.
     *
     * @return another administrator
     */
    public static Caller anotherAdministrator() {
        return Caller.administrator("u-18", "Ben Okafor");
    }

    /**
     * Mia Chen, who looks after some locations.
     *
     * @param locations their ids; none is allowed
     * @return a leader
     */
    public static Caller aLeaderOf(String... locations) {
        return Caller.leader("u-3", "Mia Chen", ids(locations));
    }

    /**
     * Tom Reyes, who teaches.
     *
     * @param locations the ids of the schools
     * @return a teacher
     */
    public static Caller aTeacherAt(String... locations) {
        return Caller.teacher("u-5", "Tom Reyes", ids(locations));
    }

    /**
     * A managed service provider.
     *
     * @return a partner
     */
    public static Caller aPartner() {
        return Caller.partner("u-9", "Partner Ltd");
    }

    private static Set<LocationId> ids(String... locations) {
        return Stream.of(locations).map(LocationId::new).collect(Collectors.toSet());
    }
}
