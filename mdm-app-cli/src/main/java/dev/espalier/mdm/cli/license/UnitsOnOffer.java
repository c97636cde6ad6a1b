package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.license.StudyUnit;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.List;

/** The units that offer study apps to the caller. */
record UnitsOnOffer(List<StudyUnit> units) {

    static UnitsOnOffer at(Workplace place) {
        return new UnitsOnOffer(place.session().studyApps().units());
    }

    String label(IntegrationId id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .map(unit -> unit.label().value())
                .findFirst()
                .orElseGet(id::toString);
    }
}
