package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Set;

/**
 * Licenses of an item that go from users to the devices of the same people. Each device gets one first; only once Apple
 * confirmed all of them, the user's comes back: nobody is without the item in between.
 *
 * @param unit whose licenses
 * @param asset of which item
 * @param askedBy who asked for it
 * @param since when
 */
public record Migration(IntegrationId unit, AssetKey asset, Actor askedBy, Instant since) {

    /**
     * What is next for one user.
     *
     * @param devices the devices of the person
     * @param holding those of them that surely hold a license
     * @return the next step
     */
    public static Step next(Set<Assignee> devices, Set<Assignee> holding) {
        if (devices.isEmpty()) {
            return Step.STAY;
        }
        return holding.containsAll(devices) ? Step.TAKE_BACK : Step.GIVE;
    }

    /** What is next for one user. */
    public enum Step {
        /** Nobody knows a device of theirs: the license stays with the user. */
        STAY,
        /** A device lacks a license. */
        GIVE,
        /** All devices hold one: the user's comes back. */
        TAKE_BACK
    }
}
