package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Color;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.LicenseCount.Finite;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.StoreFacts;
import java.util.Optional;
import java.util.function.Function;

/** An asset on the screen: with the label of its unit, which it does not know itself. */
record AssetRow(ListedAsset listed, String unit) {

    /** Makes rows of assets; every unit within reach is looked up once. */
    static Function<ListedAsset, AssetRow> maker(Workplace place) {
        var labels = UnitLabels.all(place);
        return listed -> {
            var id = listed.asset().unit();
            return new AssetRow(listed, labels.getOrDefault(id, id.toString()));
        };
    }

    Asset asset() {
        return listed.asset();
    }

    LicenseCount count() {
        return asset().record().count();
    }

    /** A number of a counted asset; an unlimited one says so in words (rule A17). */
    Cell number(Function<Finite, Long> which) {
        return count().match(finite -> Cell.number(which.apply(finite)), endless -> Cell.text("unlimited"));
    }

    Optional<StoreFacts> facts() {
        return listed.facts();
    }

    /** What stands out about it, never by color alone. */
    Cell mark() {
        if (!asset().present()) {
            return Cell.word("gone", Color.GRAY);
        }
        return asset().hidden() ? Cell.word("hidden", Color.MAGENTA) : Cell.none();
    }
}
