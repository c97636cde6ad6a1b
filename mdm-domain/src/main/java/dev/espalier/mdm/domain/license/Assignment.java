package dev.espalier.mdm.domain.license;

import java.util.Comparator;

/**
 * One license of an asset, held by somebody.
 *
 * @param asset what is held
 * @param assignee who holds it
 */
public record Assignment(AssetKey asset, Assignee assignee) implements Comparable<Assignment> {
    private static final Comparator<Assignment> ORDER =
            Comparator.comparing(Assignment::asset).thenComparing(Assignment::assignee);

    @Override
    public int compareTo(Assignment other) {
        return ORDER.compare(this, other);
    }
}
