package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the store said about the items of a unit, in the unit's own storefront and with its token (rule A25). */
public interface StoreFactsStore {

    /**
     * Looks facts up.
     *
     * @param unit in whose storefront
     * @param item which item
     * @return the facts, or empty if none were ever told
     */
    Optional<StoreFacts> find(IntegrationId unit, AdamId item);

    /**
     * Stores what the store said. Facts that the store does not tell any more stay.
     *
     * @param unit in whose storefront
     * @param facts what it said
     * @param nextLookup when to ask again
     */
    void put(IntegrationId unit, StoreFacts facts, Instant nextLookup);

    /**
     * Notes that the store told nothing about an item.
     *
     * @param unit in whose storefront
     * @param item which item
     * @param nextLookup when to ask again
     */
    void postpone(IntegrationId unit, AdamId item, Instant nextLookup);

    /**
     * Lists items of present assets that were never asked about, or are to be asked about again.
     *
     * @param unit in whose storefront
     * @param now the present
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the items, each once, by number
     */
    List<AdamId> due(IntegrationId unit, Instant now, int max);

    /**
     * Removes everything about a unit.
     *
     * @param unit which
     */
    void removeAll(IntegrationId unit);
}
