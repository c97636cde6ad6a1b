package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.Assignment;
import java.util.List;

/**
 * One page of who holds what.
 *
 * @param assignments the assignments
 * @param cut where this page stands in the list
 * @param skipped records that could not be read, and were left out
 */
public record AssignmentPage(List<Assignment> assignments, PageCut cut, int skipped) {

    /** Keeps a copy. */
    public AssignmentPage {
        assignments = List.copyOf(assignments);
    }
}
