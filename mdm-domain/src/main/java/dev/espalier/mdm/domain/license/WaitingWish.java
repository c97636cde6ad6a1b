package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.List;

/**
 * Somebody who waits for a license (rule A29). A wish of a profile is known from the profile; one that a person made
 * keeps its units here.
 *
 * @param license which license, and for whom
 * @param since since when it is wanted
 * @param units from which units a person wanted it; none if a profile wants it
 * @param lacking what is missing: a license, or an Apple Account behind the user (rules I2, I10)
 */
public record WaitingWish(Assignment license, Instant since, List<IntegrationId> units, WorkRefusal lacking) {

    /** Keeps a copy. */
    public WaitingWish {
        units = List.copyOf(units);
    }

    /**
     * Somebody for whom no license is left.
     *
     * @param license which license, and for whom
     * @param since since when it is wanted
     * @param units from which units a person wanted it; none if a profile wants it
     */
    public WaitingWish(Assignment license, Instant since, List<IntegrationId> units) {
        this(license, since, units, WorkRefusal.NO_LICENSE_LEFT);
    }

    /**
     * Whether a person wanted it.
     *
     * @return false if a profile wants it
     */
    public boolean direct() {
        return !units.isEmpty();
    }

    /**
     * The wish once the user lacks nothing any more but perhaps a license.
     *
     * @return the wish, as old as before
     */
    public WaitingWish ready() {
        return new WaitingWish(license, since, units);
    }
}
