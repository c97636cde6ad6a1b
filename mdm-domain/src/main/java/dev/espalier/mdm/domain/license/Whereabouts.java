package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.inventory.InventoryAnswer;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.people.DirectoryAnswer;
import java.util.Set;

/**
 * Where a device or a person is, as far as that could be found out (rule A6).
 *
 * @param certainty what the inventory or the directory said
 * @param locations where they surely are; none unless they are known
 */
public record Whereabouts(Certainty certainty, Set<LocationId> locations) {
    private static final Whereabouts UNKNOWN = new Whereabouts(Certainty.UNKNOWN, Set.of());
    private static final Whereabouts UNAVAILABLE = new Whereabouts(Certainty.UNAVAILABLE, Set.of());

    /** Keeps a copy. */
    public Whereabouts {
        locations = Set.copyOf(locations);
    }

    /** What the inventory or the directory said. */
    public enum Certainty {
        /** It is on file, with a location or without one. */
        KNOWN,
        /** It is surely not on file. */
        UNKNOWN,
        /** Nobody could be asked; nothing follows from it. */
        UNAVAILABLE
    }

    /**
     * Somebody who is on file.
     *
     * @param locations where; possibly nowhere
     * @return the whereabouts
     */
    public static Whereabouts known(Set<LocationId> locations) {
        return new Whereabouts(Certainty.KNOWN, locations);
    }

    /**
     * Somebody who is surely not on file.
     *
     * @return the whereabouts
     */
    public static Whereabouts unknown() {
        return UNKNOWN;
    }

    /**
     * Somebody about whom nobody could be asked.
     *
     * @return the whereabouts
     */
    public static Whereabouts unavailable() {
        return UNAVAILABLE;
    }

    /**
     * What an inventory said about a device.
     *
     * @param answer the answer
     * @return the whereabouts
     */
    public static Whereabouts of(InventoryAnswer answer) {
        return answer.match(known -> known(known.device().locations()), Whereabouts::unknown, Whereabouts::unavailable);
    }

    /**
     * What a directory said about a person.
     *
     * @param answer the answer
     * @return the whereabouts
     */
    public static Whereabouts of(DirectoryAnswer answer) {
        return answer.match(known -> known(known.person().locations()), Whereabouts::unknown, Whereabouts::unavailable);
    }

    /**
     * Whether a unit may serve them: a selection admits only whom it surely covers, all locations admit everybody.
     *
     * @param scope the unit's scope
     * @return true if a license of the unit may go there
     */
    public boolean admittedBy(LocationScope scope) {
        return scope.admitsUnlocated() || scope.admits(locations);
    }

    /**
     * Whether they count as unknown (rule A16): only a plain word of the inventory or the directory makes them so.
     *
     * @return true if they are surely not on file
     */
    public boolean surelyUnknown() {
        return certainty == Certainty.UNKNOWN;
    }

    /**
     * Whether they left a unit's scope: it is known where they are, and the unit does not serve them there.
     *
     * @param scope the unit's scope
     * @return true if their licenses may be reclaimed for that
     */
    public boolean left(LocationScope scope) {
        return certainty == Certainty.KNOWN && !locations.isEmpty() && !admittedBy(scope);
    }
}
