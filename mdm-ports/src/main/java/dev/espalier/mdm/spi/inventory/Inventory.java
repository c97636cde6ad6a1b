package dev.espalier.mdm.spi.inventory;

import dev.espalier.mdm.domain.inventory.InventoryAnswer;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.UnavailableException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The product's own inventory. By default the library keeps what it was told; a product with an inventory of its own
 * puts that here instead. Answers are copied when devices are updated, so that lists can be filtered by location.
 */
@FunctionalInterface
public interface Inventory {

    /**
     * Looks devices up. It is called outside of transactions.
     *
     * @param account whose
     * @param serials at most 1000
     * @return an answer for each of them; one that is missing counts as unavailable. An exception counts as unavailable
     *     for all
     */
    Map<SerialNumber, InventoryAnswer> locate(AccountId account, Collection<SerialNumber> serials);

    /**
     * Lists all devices by their serial numbers. It is called outside of transactions.
     *
     * @param account whose
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; an exception counts as unavailable
     */
    default Page<ManagedDevice> page(AccountId account, String after, int max) {
        throw listsNone();
    }

    /**
     * Lists the devices at these locations by their serial numbers. It is called outside of transactions.
     *
     * @param account whose
     * @param locations which, at most {@link Page#MAX}; of none at all, the page is empty
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; an exception counts as unavailable
     */
    default Page<ManagedDevice> inLocations(AccountId account, Set<LocationId> locations, String after, int max) {
        throw listsNone();
    }

    /**
     * Lists the devices that somebody uses, by their serial numbers. It is called outside of transactions.
     *
     * @param account whose
     * @param users the pseudonymous keys of people, at most {@link Page#MAX}
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; an exception counts as unavailable
     */
    default Page<ManagedDevice> devicesOf(AccountId account, Collection<String> users, String after, int max) {
        throw listsNone();
    }

    private static UnavailableException listsNone() {
        return new UnavailableException(
                "The product's inventory lists no devices; let it do so, or tell the library where they are.");
    }
}
