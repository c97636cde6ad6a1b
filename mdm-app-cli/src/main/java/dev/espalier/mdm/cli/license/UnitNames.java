package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.content.UnitView;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.sdk.AccountSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds units by what people call them: label, id, or the beginning of an id. A name that means nothing within the
 * caller's reach is looked up beyond it, so that the refusal of what they asked for is decided and written down where all
 * refusals are.
 */
final class UnitNames {
    private static final Pattern WHOLE_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int SHORTEST_BEGINNING = 4;
    private static final IntegrationId NOBODY = new IntegrationId(new UUID(0, 0));

    private UnitNames() {}

    /** The labels of all units within the caller's reach. */
    static Map<IntegrationId, String> labels(Workplace place) {
        return units(place.session())
                .collect(Collectors.toMap(
                        ContentIntegration::id, unit -> unit.label().value()));
    }

    /** The units in use within the caller's reach. */
    static List<IntegrationId> active(Workplace place) {
        return units(place.session())
                .filter(ContentIntegration::active)
                .map(ContentIntegration::id)
                .toList();
    }

    /** The unit with this name. */
    static IntegrationId unit(Workplace place, String name) {
        if (WHOLE_ID.matcher(name).matches()) {
            return IntegrationId.of(name);
        }
        var reached = fitting(name, units(place.session()));
        return reached.isEmpty()
                ? fitting(name, units(place.everything())).stream()
                        .findFirst()
                        .map(ContentIntegration::id)
                        .orElse(NOBODY)
                : one(reached);
    }

    private static Stream<ContentIntegration> units(AccountSession session) {
        return Pages.<UnitView>all(after -> session.content().list(after, Page.MAX))
                .map(UnitView::integration);
    }

    /** What is called so; what still lives comes before what was deleted. */
    private static List<ContentIntegration> fitting(String name, Stream<ContentIntegration> known) {
        var fitting = known.filter(unit -> fits(unit, name)).toList();
        var living = fitting.stream().filter(ContentIntegration::active).toList();
        return living.isEmpty() ? fitting : living;
    }

    private static boolean fits(ContentIntegration unit, String name) {
        return unit.label().value().equalsIgnoreCase(name)
                || name.length() >= SHORTEST_BEGINNING
                        && unit.id().toString().startsWith(name.toLowerCase(Locale.ROOT));
    }

    private static IntegrationId one(List<ContentIntegration> meant) {
        if (meant.size() > 1) {
            var ids = meant.stream().map(unit -> unit.id().toString()).sorted().collect(Collectors.joining(", "));
            throw new IllegalArgumentException("Several are called so: " + ids + ". Name one by its id.");
        }
        return meant.get(0).id();
    }
}
