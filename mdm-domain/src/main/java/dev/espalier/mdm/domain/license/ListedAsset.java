package dev.espalier.mdm.domain.license;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An asset as lists show it. What the store says may be missing; the asset is listed all the same (rule A25).
 *
 * @param asset the asset
 * @param catalog what the store says about it in the unit's storefront, or null
 */
public record ListedAsset(Asset asset, @Nullable StoreFacts catalog) {

    /**
     * What the store says.
     *
     * @return the facts, or empty if they are not known
     */
    public Optional<StoreFacts> facts() {
        return Optional.ofNullable(catalog);
    }

    /**
     * What to call it.
     *
     * @return its name in the store, or its number
     */
    public String title() {
        return facts().map(StoreFacts::name).orElse(asset.key().item().value());
    }
}
