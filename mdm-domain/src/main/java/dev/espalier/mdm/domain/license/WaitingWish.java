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
 */
public record WaitingWish(Assignment license, Instant since, List<IntegrationId> units) {

    /** Keeps a copy. */
    public WaitingWish {
        units = List.copyOf(units);
    }

    /**
     * Whether a person wanted it.
     *
     * @return false if a profile wants it
     */
    public boolean direct() {
        return !units.isEmpty();
    }
}
