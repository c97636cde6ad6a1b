package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.license.StudyApp;
import dev.espalier.mdm.api.license.StudyUnit;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.AssetQuery.Order;
import dev.espalier.mdm.domain.license.AssetQuery.Visibility;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.ProductType;
import dev.espalier.mdm.domain.license.StudyApps;
import dev.espalier.mdm.domain.license.StudyPick;
import dev.espalier.mdm.domain.license.StudyRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows teachers the apps that they may use (rule A7). */
final class OfferStudyApps {
    private final Ports ports;

    OfferStudyApps(Ports ports) {
        this.ports = ports;
    }

    List<StudyUnit> units(Session session) {
        return ports.inTransaction(session, stores -> open(session, stores)).stream()
                .map(unit -> new StudyUnit(unit.id(), unit.label()))
                .sorted(Comparator.comparing(unit -> unit.label().value()))
                .toList();
    }

    private static List<ContentIntegration> open(Session session, Stores stores) {
        var open = new ArrayList<ContentIntegration>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            var page = stores.units().list(next.orElseThrow(), Page.MAX);
            page.items().stream().filter(unit -> isOpen(session, unit)).forEach(open::add);
            next = page.next();
        }
        return open;
    }

    private static boolean isOpen(Session session, ContentIntegration unit) {
        return unit.active()
                && AccessPolicy.onIntegration(session.caller(), Action.USE_STUDY_APPS, unit.scope())
                        .isEmpty()
                && StudyApps.in(unit).isEmpty();
    }

    Outcome<Page<ListedAsset>> offered(Session session, IntegrationId id, String after, int max) {
        return ports.inTransaction(
                session,
                stores -> admitted(session, stores, id)
                        .map(unit -> offered(stores.assets().list(apps(id), after, max))));
    }

    private static AssetQuery apps(IntegrationId unit) {
        return new AssetQuery(Set.of(unit), Set.of(ProductType.APP), Visibility.PICKABLE, "", Order.NAME);
    }

    private static Page<ListedAsset> offered(Page<ListedAsset> page) {
        var offered = page.items().stream()
                .filter(listed -> StudyApps.offers(listed.asset()))
                .toList();
        return page.next().map(next -> Page.of(offered, next)).orElseGet(() -> Page.last(offered));
    }

    Page<StudyApp> picked(Session session, String after, int max) {
        return ports.inTransaction(session, stores -> {
            var page = stores.studyApps().list(StudyApps.teacher(session.caller()), after, max);
            var usable = usable(stores, open(session, stores), page.items());
            return page.next().map(next -> Page.of(usable, next)).orElseGet(() -> Page.last(usable));
        });
    }

    /** One look for the apps of each unit, not for each app. */
    private static List<StudyApp> usable(Stores stores, List<ContentIntegration> open, List<StudyPick> picks) {
        var assets = picks.stream()
                .collect(Collectors.groupingBy(
                        StudyPick::unit, Collectors.mapping(StudyPick::asset, Collectors.toUnmodifiableSet())));
        var offered = open.stream()
                .map(ContentIntegration::id)
                .filter(assets::containsKey)
                .collect(Collectors.toMap(Function.identity(), id -> offered(stores, id, assets.get(id))));
        return picks.stream()
                .flatMap(pick -> Optional.ofNullable(
                        offered.getOrDefault(pick.unit(), Map.of()).get(pick.asset()))
                        .map(listed -> new StudyApp(pick, listed))
                        .stream())
                .toList();
    }

    private static Map<AssetKey, ListedAsset> offered(Stores stores, IntegrationId unit, Set<AssetKey> keys) {
        return stores.assets().everywhere(Set.of(unit), keys).stream()
                .filter(listed -> StudyApps.offers(listed.asset()))
                .collect(Collectors.toMap(listed -> listed.asset().key(), Function.identity()));
    }

    /** The unit, if the caller may use its apps. */
    static Outcome<ContentIntegration> admitted(Session session, Stores stores, IntegrationId id) {
        return Doorkeeper.toUnit(session, stores, id, Action.USE_STUDY_APPS).unless(StudyApps::in);
    }

    /** The unit, if the caller may use this app of it. */
    static Outcome<ContentIntegration> admitted(Session session, Stores stores, IntegrationId id, AssetKey key) {
        return admitted(session, stores, id).unless(unit -> notOffered(stores, id, key));
    }

    private static Optional<Refusal> notOffered(Stores stores, IntegrationId id, AssetKey key) {
        var asset = Optional.ofNullable(stores.assets().find(id, Set.of(key)).get(key));
        return asset.filter(StudyApps::offers).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(StudyRefusal.NOT_OFFERED).with("item", key.toString()));
    }
}
