package dev.espalier.mdm.domain.license;

import java.util.Collection;
import java.util.Set;

/**
 * Why Apple did not carry out a part of an operation. The two sets are not pairs: with several assets it cannot be told
 * which of them failed for whom.
 *
 * @param number Apple's number of the error
 * @param assets the assets concerned, or none if Apple does not say
 * @param assignees who is concerned, or none if Apple does not say
 */
public record TaskFailure(int number, Set<AssetKey> assets, Set<Assignee> assignees) {

    /** Keeps copies. */
    public TaskFailure {
        assets = Set.copyOf(assets);
        assignees = Set.copyOf(assignees);
    }

    /**
     * Whether it may be why a license was not changed.
     *
     * @param license the license
     * @return true unless Apple names another asset, or somebody else
     */
    public boolean concerns(Assignment license) {
        boolean asset = assets.isEmpty() || assets.contains(license.asset());
        return asset && (assignees.isEmpty() || assignees.contains(license.assignee()));
    }

    /**
     * Whether Apple says which of these it concerns.
     *
     * @param licenses what was asked for
     * @return false if it names nobody and nothing, or only others
     */
    public boolean names(Collection<Assignment> licenses) {
        boolean silent = assets.isEmpty() && assignees.isEmpty();
        return !silent && licenses.stream().anyMatch(this::concerns);
    }
}
