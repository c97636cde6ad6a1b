package dev.espalier.mdm.api.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.List;
import java.util.Set;

/**
 * The wish to give every one of some items to every one of some devices or users.
 *
 * @param units where the licenses may come from, the preferred unit first
 * @param items which items
 * @param assignees to whom
 */
public record AssignRequest(List<IntegrationId> units, Set<AssetKey> items, Set<Assignee> assignees) {

    /** Keeps copies. */
    public AssignRequest {
        units = List.copyOf(units);
        items = Set.copyOf(items);
        assignees = Set.copyOf(assignees);
    }
}
