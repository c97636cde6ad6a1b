package dev.espalier.mdm.spi.content;

import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;
import java.util.Optional;

/** Units of Apps and Books. Deleted integrations stay, to be read. */
public interface ContentStore {

    /**
     * Looks an integration up.
     *
     * @param id which
     * @return the integration, a deleted one too, or empty
     */
    Optional<ContentIntegration> find(IntegrationId id);

    /**
     * Finds the integration in use of a unit.
     *
     * @param unit Apple's id of the unit
     * @return the integration that is not deleted, or empty
     */
    Optional<ContentIntegration> byUnit(UnitId unit);

    /**
     * Lists integrations by their ids, deleted ones included.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<ContentIntegration> list(String after, int max);

    /**
     * Finds the integrations whose selection holds a location.
     *
     * @param location which
     * @return all of them
     */
    List<ContentIntegration> selecting(LocationId location);

    /**
     * Adds an integration.
     *
     * @param integration the integration, at its first version
     */
    void add(ContentIntegration integration);

    /**
     * Replaces an integration, scope included; its version goes up by one.
     *
     * @param integration its new state, carrying the version that it was loaded with
     * @return the stored integration, with its new version
     * @throws dev.espalier.mdm.failure.StaleVersionException if it was changed meanwhile
     */
    ContentIntegration update(ContentIntegration integration);
}
