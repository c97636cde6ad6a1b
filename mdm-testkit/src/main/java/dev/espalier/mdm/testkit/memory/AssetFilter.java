package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.StoreFacts;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which assets a query wants, and where each stands in its order. */
record AssetFilter(AssetQuery query) {

    boolean matches(ListedAsset listed) {
        var asset = listed.asset();
        return query.units().contains(asset.unit())
                && asset.present()
                && hasType(asset)
                && visible(asset)
                && hasText(listed);
    }

    private boolean hasType(Asset asset) {
        return query.types().isEmpty() || query.types().contains(asset.record().type());
    }

    private boolean visible(Asset asset) {
        return switch (query.visibility()) {
            case ALL -> true;
            case PICKABLE -> !asset.hidden();
            case HIDDEN -> asset.hidden();
        };
    }

    private boolean hasText(ListedAsset listed) {
        var number = Stream.of(listed.asset().key().item().value());
        var words = Stream.of(
                        listed.facts().map(StoreFacts::name), listed.facts().flatMap(StoreFacts::bundleId))
                .flatMap(Optional::stream);
        return Stream.concat(number, words).anyMatch(text -> lower(text).contains(lower(query.text())));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A text that sorts as the query wants; the line feed sorts below everything in a name. */
    String position(ListedAsset listed) {
        var asset = listed.asset();
        String tail = asset.key().text() + "\n" + asset.unit();
        return switch (query.order()) {
            case NAME -> lower(listed.title()) + "\n" + tail;
            case ITEM -> tail;
        };
    }
}
