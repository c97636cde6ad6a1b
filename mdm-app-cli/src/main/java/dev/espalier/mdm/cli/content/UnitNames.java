package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.api.content.UnitView;
import dev.espalier.mdm.cli.credential.Named;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.sdk.AccountSession;
import java.util.List;
import java.util.stream.Stream;

/** Finds units of Apps and Books by what people call them. */
public final class UnitNames {
    private UnitNames() {}

    /** All units within the caller's reach. */
    public static Stream<UnitView> all(Workplace place) {
        return views(place.session());
    }

    private static Stream<UnitView> views(AccountSession session) {
        return Pages.all(after -> session.content().list(after, Page.MAX));
    }

    /** The units in use within the caller's reach. */
    public static List<IntegrationId> active(Workplace place) {
        return all(place)
                .map(UnitView::integration)
                .filter(ContentIntegration::active)
                .map(ContentIntegration::id)
                .toList();
    }

    /** The unit with this name. */
    public static IntegrationId unit(Workplace place, String name) {
        return Named.find(place, name, session -> views(session).map(view -> Named.of(view.integration())));
    }
}
