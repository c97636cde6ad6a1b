package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Somebody should hold a license.
 *
 * @param assignee who
 * @param where where they are
 * @param since since when it is wanted: who waits longer is served first
 * @param units from which units it may come, the preferred one first
 * @param notYet in which of them a user cannot use a license yet, and why (rules I2, I10); of no others, and never a device
 */
public record Want(
        Assignee assignee,
        Whereabouts where,
        Instant since,
        List<IntegrationId> units,
        Map<IntegrationId, WorkRefusal> notYet) {

    /** Keeps copies. */
    public Want {
        units = List.copyOf(units);
        notYet = Map.copyOf(notYet);
    }

    /**
     * Somebody who can use a license of every unit.
     *
     * @param assignee who
     * @param where where they are
     * @param since since when it is wanted
     * @param units from which units it may come, the preferred one first
     */
    public Want(Assignee assignee, Whereabouts where, Instant since, List<IntegrationId> units) {
        this(assignee, where, since, units, Map.of());
    }
}
