package dev.espalier.mdm.spi.inventory;

import dev.espalier.mdm.domain.inventory.InventoryAnswer;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collection;
import java.util.Map;

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
}
