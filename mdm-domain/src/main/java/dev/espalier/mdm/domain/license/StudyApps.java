package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import java.util.Optional;

/**
 * Decides which apps teachers may use, and in which classes (rule A7). Whose class it is comes from the directory, never
 * from the caller. It holds no state; an empty answer means "go ahead".
 */
public final class StudyApps {
    private StudyApps() {}

    /**
     * Decides about a unit within the caller's reach.
     *
     * @param unit whose apps
     * @return the refusal while teachers may not use them, or empty
     */
    public static Optional<Refusal> in(ContentIntegration unit) {
        return unit.teachers()
                ? Optional.empty()
                : Optional.of(Refusal.of(StudyRefusal.TEACHERS_OFF)
                        .with("label", unit.label().value()));
    }

    /**
     * Whether teachers may pick an asset: an app for devices that is there and not hidden (rules A24, A26).
     *
     * @param asset which
     * @return true if it is offered
     */
    public static boolean offers(Asset asset) {
        return asset.pickable()
                && asset.record().type() == ProductType.APP
                && asset.record().deviceAssignable();
    }

    /**
     * Decides about using a study app in a class. Who may do everything in the account may use it in every class.
     *
     * @param caller who asks
     * @param schoolClass the class, as the directory has it
     * @return the refusal, or empty
     */
    public static Optional<Refusal> inClass(Caller caller, SchoolClass schoolClass) {
        return caller.role() == Role.TEACHER ? teaching(caller, schoolClass) : overseeing(caller, schoolClass);
    }

    private static Optional<Refusal> teaching(Caller teacher, SchoolClass schoolClass) {
        return schoolClass.taughtBy(teacher(teacher))
                ? Optional.empty()
                : Optional.of(notYours(schoolClass.id().value()));
    }

    private static Optional<Refusal> overseeing(Caller caller, SchoolClass schoolClass) {
        return AccessPolicy.overseesAccount(caller)
                ? Optional.empty()
                : Optional.of(notYours(schoolClass.id().value()));
    }

    /**
     * The answer for a class that is not there or is another teacher's: one and the same, so that it tells nothing.
     *
     * @param schoolClass the id that was asked for
     * @return the refusal
     */
    public static Refusal notYours(String schoolClass) {
        return Refusal.of(StudyRefusal.NOT_YOUR_CLASS).with("class", schoolClass);
    }

    /**
     * Whose list a caller's picks go on: callers and people of the directory have the same pseudonymous ids.
     *
     * @param caller who asks
     * @return their id in the directory
     */
    public static PersonId teacher(Caller caller) {
        return new PersonId(caller.id());
    }
}
