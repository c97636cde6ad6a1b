package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.content.UnitView;
import dev.espalier.mdm.cli.content.UnitNames;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Map;
import java.util.stream.Collectors;

/** What units are called. */
final class UnitLabels {
    private UnitLabels() {}

    /** The labels of all units within the caller's reach. */
    static Map<IntegrationId, String> all(Workplace place) {
        return UnitNames.all(place)
                .map(UnitView::integration)
                .collect(Collectors.toMap(
                        ContentIntegration::id, unit -> unit.label().value()));
    }
}
