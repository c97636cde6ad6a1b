package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Set;

/**
 * Which assets to list. An empty set of types or text does not restrict; assets that Apple does not list any more are
 * left out.
 *
 * @param units of which units; at least one
 * @param types of which kinds (rule A18)
 * @param visibility whether hidden ones are wanted
 * @param text part of the name, the bundle id or the store's number, in any case
 * @param order in which order
 */
public record AssetQuery(
        Set<IntegrationId> units, Set<ProductType> types, Visibility visibility, String text, Order order) {

    /** Keeps copies. */
    public AssetQuery {
        units = Set.copyOf(units);
        types = Set.copyOf(types);
    }

    /** Which assets, by what the administrator decided about them (rule A24). */
    public enum Visibility {
        /** All of them, as the lists of apps and books show them; the hidden ones are marked. */
        ALL,
        /** Only those from which something may be picked. */
        PICKABLE,
        /** Only hidden ones. */
        HIDDEN
    }

    /** In which order; the store's number, the quality and the unit decide between equals. */
    public enum Order {
        /** By name, in any case; those without one stand by their numbers. */
        NAME,
        /** By the store's number. */
        ITEM
    }
}
