package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.List;

/**
 * Somebody should hold a license.
 *
 * @param assignee who
 * @param where where they are
 * @param since since when it is wanted: who waits longer is served first
 * @param units from which units it may come, the preferred one first
 */
public record Want(Assignee assignee, Whereabouts where, Instant since, List<IntegrationId> units) {

    /** Keeps a copy. */
    public Want {
        units = List.copyOf(units);
    }
}
