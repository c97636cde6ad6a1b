package dev.espalier.mdm.jdbc.license;

import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.ListedAsset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in a list of assets: the last one that was shown.
 *
 * @param order the list's order
 * @param name the name it stands by, or empty text in a list by number
 * @param asset the asset
 * @param unit its unit
 */
record AssetPosition(AssetQuery.Order order, String name, String asset, String unit) {

    static AssetPosition of(AssetQuery.Order order, ListedAsset last) {
        String name = order == AssetQuery.Order.NAME ? FactsRow.lower(last.title()) : "";
        return new AssetPosition(
                order, name, last.asset().key().text(), last.asset().unit().toString());
    }

    /** The form in which callers carry it from page to page. */
    String text() {
        String plain = String.join("\n", order.name(), asset, unit, name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if it is something else, or belongs to a list in another order
     */
    static AssetPosition parse(AssetQuery.Order order, String text) {
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 4);
        if (parts.length != 4 || !parts[0].equals(order.name())) {
            throw new IllegalArgumentException("This is no position in a list of assets in this order.");
        }
        return new AssetPosition(order, parts[3], parts[1], parts[2]);
    }
}
