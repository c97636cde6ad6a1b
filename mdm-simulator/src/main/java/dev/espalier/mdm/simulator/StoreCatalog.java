package dev.espalier.mdm.simulator;

import java.util.List;
import java.util.Optional;

/** What the store offers: at first a dozen made-up apps and three books. It is safe for use by several threads. */
public interface StoreCatalog {

    /**
     * Lists everything, whoever sees it.
     *
     * @return the items, by number
     */
    List<CatalogItem> items();

    /**
     * Finds an item, whoever sees it.
     *
     * @param adamId its number
     * @return the item, or nothing
     */
    Optional<CatalogItem> item(String adamId);

    /**
     * Adds an item, or replaces the one with the same number.
     *
     * @param item the item
     */
    void put(CatalogItem item);

    /**
     * Removes an item, as if it had never been there.
     *
     * @param adamId its number
     */
    void remove(String adamId);
}
