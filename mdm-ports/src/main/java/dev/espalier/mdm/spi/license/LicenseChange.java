package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.OperationKind;
import java.util.List;

/**
 * What Apple is asked to change: every asset for every assignee. Assignees are all devices or all users; neither list is
 * longer than Apple's limits allow.
 *
 * @param kind what to do
 * @param assets of which assets, without repetition; none for {@code REVOKE}
 * @param assignees for whom, without repetition
 */
public record LicenseChange(OperationKind kind, List<AssetKey> assets, List<Assignee> assignees) {

    /** Keeps copies. */
    public LicenseChange {
        assets = List.copyOf(assets);
        assignees = List.copyOf(assignees);
    }
}
