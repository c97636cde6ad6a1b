package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.CatalogItem;
import dev.espalier.mdm.simulator.CatalogItem.Kind;
import dev.espalier.mdm.simulator.StoreItem;
import java.util.Map;

/** Tells what licenses an item of the catalog comes with. */
final class Licensable {

    private static final Map<String, String> PLATFORMS = Map.of(
            "iphone", "iOS",
            "ipad", "iOS",
            "ipod", "iOS",
            "mac", "macOS",
            "tvos", "tvOS",
            "watch", "watchOS",
            "vision", "visionOS");

    private Licensable() {}

    static StoreItem of(CatalogItem item) {
        if (item.kind() == Kind.BOOK) {
            return StoreItem.book(item.adamId(), StoreItem.STANDARD);
        }
        var platforms = item.deviceFamilies().stream()
                .filter(PLATFORMS::containsKey)
                .map(PLATFORMS::get)
                .distinct()
                .toArray(String[]::new);
        return StoreItem.app(item.adamId(), platforms);
    }
}
