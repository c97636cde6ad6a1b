package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.spi.content.ContentCredential;
import java.util.Optional;

/** The store's catalog (Apple: content metadata lookup; rule A25). What it says is never needed for a license. */
public interface CatalogGateway {

    /**
     * What the store says about an item.
     *
     * @param credential with which token; a token shows custom apps, too
     * @param shelf in which store
     * @param item which item
     * @return the facts, or empty if the store does not show the item to this token
     * @throws dev.espalier.mdm.failure.AppleServiceException if the store's answer is of no use
     */
    Optional<StoreFacts> lookup(ContentCredential credential, Shelf shelf, AdamId item);

    /**
     * In which store.
     *
     * @param country two letters
     * @param platform Apple's word of the unit, such as {@code volumestore}
     */
    record Shelf(String country, String platform) {}
}
