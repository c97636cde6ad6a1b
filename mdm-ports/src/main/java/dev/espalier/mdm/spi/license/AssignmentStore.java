package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.Sighting;
import dev.espalier.mdm.domain.license.UnseenHolders;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who holds which license of the units of an account: a mirror of Apple's list. A unit can have hundreds of thousands:
 * nothing here returns more than a page, and a page is written with one statement.
 */
public interface AssignmentStore {

    /**
     * Stores that assignments are there. A new one is known from then on. Of a known one, the last sighting stays the
     * later of both, and its origin changes only from {@code APPLE} to another.
     *
     * @param unit whose
     * @param assignments at most {@link Page#MAX}; repetitions count once
     * @param sighting how that is known
     * @return how many of them are new
     */
    int see(IntegrationId unit, Collection<Assignment> assignments, Sighting sighting);

    /**
     * Removes assignments.
     *
     * @param unit whose
     * @param assignments at most {@link Page#MAX}
     * @return how many were there
     */
    int remove(IntegrationId unit, Collection<Assignment> assignments);

    /**
     * Which assignments are there.
     *
     * @param unit whose
     * @param assignments at most {@link Page#MAX}
     * @return those that are in the mirror
     */
    Set<Assignment> present(IntegrationId unit, Collection<Assignment> assignments);

    /**
     * Lists who holds an asset, devices first, each kind by its id.
     *
     * @param unit whose
     * @param asset which asset
     * @param after only those after this {@link Assignee#text()}; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the licenses, by assignee
     */
    List<HeldLicense> holders(IntegrationId unit, AssetKey asset, String after, int max);

    /**
     * Lists what an assignee holds.
     *
     * @param units of which units, at most {@link Page#MAX}
     * @param assignee who
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page, by asset and unit
     */
    Page<HeldLicense> heldBy(Collection<IntegrationId> units, Assignee assignee, String after, int max);

    /**
     * Lists what some assignees hold in a unit, as revoking from them needs it.
     *
     * @param unit whose
     * @param assignees who, at most {@link Page#MAX}
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page, by assignee and asset
     */
    Page<HeldLicense> heldBy(IntegrationId unit, Collection<Assignee> assignees, String after, int max);

    /**
     * Lists everybody who holds anything of a unit, devices first.
     *
     * @param unit whose
     * @param after only those after this {@link Assignee#text()}; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the assignees, each once
     */
    List<Assignee> assignees(IntegrationId unit, String after, int max);

    /**
     * Lists the assignments of a unit by asset and assignee.
     *
     * @param unit whose
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<HeldLicense> list(IntegrationId unit, String after, int max);

    /**
     * Counts the assignments of assets.
     *
     * @param unit whose
     * @param assets which, at most {@link Page#MAX}
     * @return how many of each; an asset without any may be missing
     */
    Map<AssetKey, Long> count(IntegrationId unit, Collection<AssetKey> assets);

    /**
     * Counts the assignments of a unit.
     *
     * @param unit whose
     * @return how many
     */
    long count(IntegrationId unit);

    /**
     * Lists assets with assignments that a full reading did not show.
     *
     * @param unit whose
     * @param begun when the reading was begun
     * @param after only assets after this {@link AssetKey#text()}; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the assets with assignments that were last seen before then, by key
     */
    List<UnseenHolders> unseen(IntegrationId unit, Instant begun, String after, int max);

    /**
     * Removes the assignments of an asset that a full reading of it did not show.
     *
     * @param unit whose
     * @param asset which asset
     * @param begun when the reading was begun
     * @return how many were last seen before then, and are removed
     */
    int removeUnseen(IntegrationId unit, AssetKey asset, Instant begun);

    /**
     * Removes everything about a unit.
     *
     * @param unit which
     */
    void removeAll(IntegrationId unit);
}
