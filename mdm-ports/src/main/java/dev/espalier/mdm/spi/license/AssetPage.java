package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.AssetRecord;
import java.util.List;

/**
 * One page of what a unit owns.
 *
 * @param records the assets; counted and unlimited ones alike
 * @param cut where this page stands in the list
 * @param skipped records that could not be read, and were left out
 */
public record AssetPage(List<AssetRecord> records, PageCut cut, int skipped) {

    /** Keeps a copy. */
    public AssetPage {
        records = List.copyOf(records);
    }
}
