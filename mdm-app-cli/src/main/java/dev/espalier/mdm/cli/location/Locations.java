package dev.espalier.mdm.cli.location;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The locations of the chosen account. */
final class Locations {
    static final List<Column<Location>> COLUMNS = List.of(
            new Column<>("location", location -> Cell.text(location.id())),
            new Column<>("name", location -> Cell.text(location.name())));

    private Locations() {}

    static Stream<Location> all(Workplace place) {
        var locations = place.session().locations();
        return Pages.all(after -> locations.list(after, Page.MAX));
    }

    static Optional<Location> find(Workplace place, LocationId id) {
        return all(place).filter(location -> location.id().equals(id)).findFirst();
    }
}
