package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.license.AssetView;
import dev.espalier.mdm.cli.content.UnitNames;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A verb about one app or book, in one unit. */
abstract class AssetVerb extends Verb {
    @Parameters(
            paramLabel = "ITEM",
            description = "The store's number of the app or book; with another quality as 408709785/PLUS.")
    private String item = "";

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "The unit's label, id, or beginning of its id; may be left out if there is only one.")
    private String unit = "";

    AssetVerb() {}

    AssetKey key() {
        return read(AssetKey::parse, item);
    }

    boolean namesUnit() {
        return !unit.isEmpty();
    }

    IntegrationId unit(Workplace place) {
        if (namesUnit()) {
            return read(name -> UnitNames.unit(place, name), unit);
        }
        var units = UnitNames.active(place);
        if (units.size() != 1) {
            throw wrong("There are " + units.size() + " units within reach; name one with --unit.");
        }
        return units.get(0);
    }

    void show(Workplace place, AssetView view) {
        place.output().cards(AssetColumns.SHOWN, Stream.of(view).map(AssetColumns.Shown.maker(place, key())));
    }
}
