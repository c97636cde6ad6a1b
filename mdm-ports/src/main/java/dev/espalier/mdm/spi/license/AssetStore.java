package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.CountMismatch;
import dev.espalier.mdm.domain.license.LicenseSums;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the units of an account own, as Apple said last. Positions are {@link AssetKey#text()} unless said otherwise. */
public interface AssetStore {

    /**
     * Loads assets, gone ones too.
     *
     * @param unit whose
     * @param keys at most {@link Page#MAX}
     * @return those that are on file, by key
     */
    Map<AssetKey, Asset> find(IntegrationId unit, Collection<AssetKey> keys);

    /**
     * Stores what Apple said. What the administrator decided about an asset stays (rule A24); one that was gone is back.
     * A word that is older than the stored one changes nothing.
     *
     * @param unit whose
     * @param records at most {@link Page#MAX}, each key once
     * @param seenAt when the reading was begun
     */
    void put(IntegrationId unit, Collection<AssetRecord> records, Instant seenAt);

    /**
     * Marks assets as gone that a full reading did not show.
     *
     * @param unit whose
     * @param begun when the reading was begun
     * @return how many present assets were last seen before then, and are gone now
     */
    int markAbsent(IntegrationId unit, Instant begun);

    /**
     * Marks one asset as gone, because Apple does not know it any more.
     *
     * @param unit whose
     * @param key which
     */
    void markAbsent(IntegrationId unit, AssetKey key);

    /**
     * Hides an asset, or shows it again.
     *
     * @param unit in which unit
     * @param key which asset
     * @param hidden whether it is hidden from now on
     * @return whether that changed anything
     */
    boolean hide(IntegrationId unit, AssetKey key, boolean hidden);

    /**
     * Lists the assets of a unit by key, gone ones too.
     *
     * @param unit whose
     * @param after only those after this one; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the assets
     */
    List<Asset> inOrder(IntegrationId unit, String after, int max);

    /**
     * Lists assets that match a query, with what the store says about them.
     *
     * @param query which, and in which order
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<ListedAsset> list(AssetQuery query, String after, int max);

    /**
     * Finds assets in several units, with what the store says about them.
     *
     * @param units in which units, at most {@link Page#MAX}
     * @param keys which assets, at most {@link Page#MAX}
     * @return each asset in each unit that has it, gone ones too, by unit and key
     */
    List<ListedAsset> everywhere(Collection<IntegrationId> units, Collection<AssetKey> keys);

    /**
     * Adds up the licenses of assets that match a query.
     *
     * @param query which; its order does not matter
     * @return the sums
     */
    LicenseSums sums(AssetQuery query);

    /**
     * Lists present assets of which Apple's count of assigned licenses is not the number of assignments in the mirror.
     *
     * @param unit whose
     * @param after only those after this one; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the mismatches, by key
     */
    List<CountMismatch> mismatches(IntegrationId unit, String after, int max);

    /**
     * Removes everything about a unit.
     *
     * @param unit which
     */
    void removeAll(IntegrationId unit);
}
