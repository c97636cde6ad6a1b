package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.OperationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Operations, and the licenses that open ones are about. A license is reserved for one operation at a time. Everything is
 * only ever written under the unit's lease.
 */
public interface OperationStore {

    /**
     * Adds an operation.
     *
     * @param operation the operation
     */
    void add(LicenseOperation operation);

    /**
     * Replaces an operation.
     *
     * @param operation its new state
     */
    void update(LicenseOperation operation);

    /**
     * Looks an operation up.
     *
     * @param id which
     * @return the operation, or empty
     */
    Optional<LicenseOperation> find(OperationId id);

    /**
     * Finds the operation behind one of Apple's events.
     *
     * @param unit of which unit
     * @param event Apple's id
     * @return the operation, or empty if the event is not ours
     */
    Optional<LicenseOperation> byEvent(IntegrationId unit, String event);

    /**
     * Lists open operations that are to be looked at, the most urgent first.
     *
     * @param unit of which unit
     * @param now the present
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the operations
     */
    List<LicenseOperation> due(IntegrationId unit, Instant now, int max);

    /**
     * Lists operations by their ids.
     *
     * @param unit of which unit
     * @param openOnly whether those that came to their end are left out
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<LicenseOperation> list(IntegrationId unit, boolean openOnly, String after, int max);

    /**
     * Reserves licenses for an operation. What another operation has reserved makes the transaction fail.
     *
     * @param operation for which one
     * @param licenses at most {@link Page#MAX}, each once
     */
    void reserve(LicenseOperation operation, Collection<Assignment> licenses);

    /**
     * Gives reserved licenses to another operation of the same unit.
     *
     * @param operation to which one
     * @param licenses at most {@link Page#MAX}
     */
    void move(LicenseOperation operation, Collection<Assignment> licenses);

    /**
     * Lists what is reserved for an operation, in order.
     *
     * @param operation for which one
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<Assignment> reserved(OperationId operation, String after, int max);

    /**
     * Lets licenses go.
     *
     * @param unit of which unit
     * @param licenses at most {@link Page#MAX}
     */
    void release(IntegrationId unit, Collection<Assignment> licenses);

    /**
     * Lists whose license of an asset is reserved, in order.
     *
     * @param unit of which unit
     * @param asset of which asset
     * @param after only those after this {@link Assignee#text()}; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the assignees
     */
    List<Assignee> changing(IntegrationId unit, AssetKey asset, String after, int max);

    /**
     * Which licenses are reserved.
     *
     * @param unit of which unit
     * @param licenses at most {@link Page#MAX}
     * @return those that some open operation is about
     */
    Set<Assignment> changing(IntegrationId unit, Collection<Assignment> licenses);

    /**
     * Which assignees have a license reserved, of whatever asset.
     *
     * @param unit of which unit
     * @param assignees at most {@link Page#MAX}
     * @return those that some open operation is about
     */
    Set<Assignee> busy(IntegrationId unit, Collection<Assignee> assignees);

    /**
     * How many licenses are being given and may be missing from Apple's counts.
     *
     * @param unit of which unit
     * @param assets at most {@link Page#MAX}
     * @return how many of each; one without any may be missing
     */
    Map<AssetKey, Long> beingGiven(IntegrationId unit, Collection<AssetKey> assets);
}
