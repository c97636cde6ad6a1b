package dev.espalier.mdm.api.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.LicenseSums;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.MirrorReport;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the units of Apps and Books own, and who holds it. Lists come from storage, with the age of what they show, at any
 * time: also when a token is dead or Apple cannot be reached.
 */
public interface Licenses {

    /**
     * Brings a unit's licenses up to date (rules A19, A20): counts, then assignments, then what the store says about new
     * items. What was bought meanwhile is there afterwards. If an update of the unit runs in this process, it is joined.
     * Under a "not before" nothing is called.
     *
     * @param unit which unit
     * @param progress hears how far it is, and may end it between two pages
     * @return what it came to, or why nothing was done
     */
    default Outcome<MirrorReport> update(IntegrationId unit, Progress progress) {
        return update(MirrorRequest.of(unit), progress);
    }

    /**
     * As {@link #update(IntegrationId, Progress)}, with more to say.
     *
     * @param request which unit, and how
     * @param progress hears how far it is, and may end it between two pages
     * @return what it came to, or why nothing was done
     */
    Outcome<MirrorReport> update(MirrorRequest request, Progress progress);

    /**
     * The units within reach whose update is due (rule A19). That of a unit which another product took is due every hour,
     * and does nothing but look whose it is (rule A3). A product's scheduler asks this.
     *
     * @return the integrations
     */
    List<IntegrationId> due();

    /**
     * A unit's licenses as a whole.
     *
     * @param unit which unit
     * @return sums and ages
     */
    Outcome<MirrorView> mirror(IntegrationId unit);

    /**
     * Lists apps or books (rules A17, A18). Units out of reach are left out.
     *
     * @param query which; no unit means all within reach
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<ListedAsset> list(AssetQuery query, String after, int max);

    /**
     * As {@link #list}, from page to page. No transaction is open while the stream is consumed.
     *
     * @param query which; no unit means all within reach
     * @return the assets
     */
    Stream<ListedAsset> stream(AssetQuery query);

    /**
     * Adds up what {@link #list} lists (rule A17).
     *
     * @param query which; no unit means all within reach
     * @return the sums
     */
    LicenseSums sums(AssetQuery query);

    /**
     * Shows one asset in every unit within reach that has it.
     *
     * @param key which asset
     * @return the asset by unit, gone ones too, or that there is none
     */
    Outcome<List<AssetView>> show(AssetKey key);

    /**
     * Lists who holds an asset (rule A21): devices by serial number, then users. No transaction is open while the stream
     * is consumed.
     *
     * @param unit of which unit
     * @param key which asset
     * @return the licenses
     */
    Outcome<Stream<HeldLicense>> holders(IntegrationId unit, AssetKey key);

    /**
     * Lists what a device or a user holds, in all units within reach.
     *
     * @param assignee who
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<HeldLicense> heldBy(Assignee assignee, String after, int max);

    /**
     * Reads the counts and the holders of one asset again (rule A23).
     *
     * @param unit in which unit
     * @param key which asset
     * @return the asset as it is now
     */
    Outcome<AssetView> refresh(IntegrationId unit, AssetKey key);

    /**
     * Hides an asset in a unit (rule A24): it cannot be picked for anything new. It stays in the lists of apps and books,
     * marked, and who holds it keeps it. Hiding it twice is harmless.
     *
     * @param unit in which unit
     * @param key which asset
     * @return the asset, hidden
     */
    Outcome<AssetView> hide(IntegrationId unit, AssetKey key);

    /**
     * Shows a hidden asset again (rule A24).
     *
     * @param unit in which unit
     * @param key which asset
     * @return the asset, not hidden
     */
    Outcome<AssetView> unhide(IntegrationId unit, AssetKey key);
}
