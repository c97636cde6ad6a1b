package dev.espalier.mdm.domain.license;

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
}
