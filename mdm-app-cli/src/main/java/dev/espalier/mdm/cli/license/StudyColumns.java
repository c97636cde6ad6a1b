package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.license.StudyApp;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.StoreFacts;
import java.util.List;
import java.util.stream.Stream;

/** How study apps are shown. */
final class StudyColumns {
    static final List<Column<Offered>> OFFERED = List.of(
            new Column<>("item", offered -> Cell.text(offered.asset().asset().key())),
            new Column<>("name", offered -> Cell.text(offered.asset().facts().map(StoreFacts::name))),
            new Column<>(
                    "available",
                    offered -> offered.asset()
                            .asset()
                            .record()
                            .count()
                            .match(finite -> Cell.number(finite.free()), endless -> Cell.text("unlimited"))),
            new Column<>("unit", offered -> Cell.text(offered.unit())));

    private StudyColumns() {}

    /** An app with the label of the unit that offers it. */
    record Offered(ListedAsset asset, String unit) {}

    /** The apps that the caller picked, with the labels of their units. */
    static Stream<Offered> picked(Stream<StudyApp> apps, UnitsOnOffer units) {
        return apps.map(app -> new Offered(app.asset(), units.label(app.pick().unit())));
    }
}
