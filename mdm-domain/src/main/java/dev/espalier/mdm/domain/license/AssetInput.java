package dev.espalier.mdm.domain.license;

import java.util.Iterator;
import java.util.List;

/**
 * What a plan is made from, for one asset. Everything comes in the order of {@link Assignee#compareTo}.
 *
 * @param wants who should hold a license; one assignee may come several times, by several profiles
 * @param sources the units that own the asset
 */
public record AssetInput(Iterator<Want> wants, List<Source> sources) {

    /** Keeps a copy. */
    public AssetInput {
        sources = List.copyOf(sources);
    }

    /**
     * One unit.
     *
     * @param pool its licenses
     * @param holders who holds them, or is about to; one assignee may come twice
     */
    public record Source(LicensePool pool, Iterator<Holder> holders) {}
}
