package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.license.AssetView;
import dev.espalier.mdm.api.license.MirrorView;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.LicenseRefusal;
import dev.espalier.mdm.domain.license.LicenseSums;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.ProductType;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what units own and who holds it, from storage, within the caller's reach (rules X2, A17, A18, A21). */
final class ListAssets {
    private static final Set<ProductType> APPS = Set.of(ProductType.APP, ProductType.OTHER);
    private static final Set<ProductType> BOOKS = Set.of(ProductType.BOOK);

    private final Ports ports;

    ListAssets(Ports ports) {
        this.ports = ports;
    }

    List<IntegrationId> due(Session session) {
        var now = ports.now();
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.reachable(IntegrationKind.UNITS, session, stores).stream()
                        .filter(unit -> unit.due(stores.unitStates().find(unit.id()), now))
                        .map(ContentIntegration::id)
                        .toList());
    }

    Outcome<MirrorView> mirror(Session session, IntegrationId id) {
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toUnit(session, stores, id, Action.SEE)
                        .map(unit -> new MirrorView(
                                stores.mirrorStates().find(id),
                                stores.unitStates().find(id),
                                stores.assets().sums(query(id, APPS)),
                                stores.assets().sums(query(id, BOOKS)),
                                stores.assignments().count(id))));
    }

    private static AssetQuery query(IntegrationId unit, Set<ProductType> types) {
        return new AssetQuery(Set.of(unit), types, AssetQuery.Visibility.ALL, "", AssetQuery.Order.ITEM);
    }

    Page<ListedAsset> list(Session session, AssetQuery query, String after, int max) {
        return ports.inTransaction(session, stores -> {
            var units = reachable(session, stores, query.units());
            return units.isEmpty()
                    ? Page.<ListedAsset>last(List.of())
                    : stores.assets().list(at(units, query), after, max);
        });
    }

    Stream<ListedAsset> stream(Session session, AssetQuery query) {
        var first = list(session, query, "", Page.MAX);
        return Stream.iterate(
                        Optional.of(first),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next).map(next -> list(session, query, next, Page.MAX)))
                .flatMap(page -> page.orElseThrow().items().stream());
    }

    LicenseSums sums(Session session, AssetQuery query) {
        return ports.inTransaction(session, stores -> {
            var units = reachable(session, stores, query.units());
            return units.isEmpty() ? LicenseSums.NONE : stores.assets().sums(at(units, query));
        });
    }

    private static AssetQuery at(Set<IntegrationId> units, AssetQuery query) {
        return new AssetQuery(units, query.types(), query.visibility(), query.text(), query.order());
    }

    /** What a deleted integration had is not owned any more as far as anybody here knows. */
    private static Set<IntegrationId> reachable(Session session, Stores stores, Set<IntegrationId> wanted) {
        return Doorkeeper.reachable(IntegrationKind.UNITS, session, stores).stream()
                .filter(unit -> wanted.contains(unit.id()) || wanted.isEmpty() && unit.active())
                .map(ContentIntegration::id)
                .collect(Collectors.toSet());
    }

    Outcome<List<AssetView>> show(Session session, AssetKey key) {
        return ports.inTransaction(session, stores -> {
            var units = reachable(session, stores, Set.of());
            var found = stores.assets().everywhere(units, Set.of(key)).stream()
                    .map(listed -> view(stores, listed))
                    .toList();
            return found.isEmpty() ? Outcome.refused(noSuchAsset(key)) : Outcome.done(found);
        });
    }

    static AssetView view(Stores stores, ListedAsset listed) {
        var asset = listed.asset();
        long held =
                stores.assignments().count(asset.unit(), Set.of(asset.key())).getOrDefault(asset.key(), 0L);
        return new AssetView(listed, held);
    }

    /** The asset in one unit, or that it is not there. */
    static Outcome<AssetView> view(Stores stores, IntegrationId unit, AssetKey key) {
        return stores.assets().everywhere(Set.of(unit), Set.of(key)).stream()
                .findFirst()
                .map(listed -> Outcome.done(view(stores, listed)))
                .orElseGet(() -> Outcome.refused(noSuchAsset(key)));
    }

    private static Refusal noSuchAsset(AssetKey key) {
        return Refusal.of(LicenseRefusal.NO_SUCH_ASSET).with("asset", key.toString());
    }

    Outcome<Stream<HeldLicense>> holders(Session session, IntegrationId unit, AssetKey key) {
        return ports.inTransaction(
                        session,
                        stores -> Doorkeeper.toUnit(session, stores, unit, Action.SEE)
                                .then(seen -> view(stores, unit, key)))
                .map(view -> holders(session, unit, key, ""));
    }

    private Stream<HeldLicense> holders(Session session, IntegrationId unit, AssetKey key, String after) {
        return Stream.iterate(
                        holdersAfter(session, unit, key, after),
                        page -> !page.isEmpty(),
                        page -> page.size() < Page.MAX ? List.of() : holdersAfter(session, unit, key, last(page)))
                .flatMap(List::stream);
    }

    private List<HeldLicense> holdersAfter(Session session, IntegrationId unit, AssetKey key, String after) {
        return ports.inTransaction(session, stores -> stores.assignments().holders(unit, key, after, Page.MAX));
    }

    private static String last(List<HeldLicense> page) {
        return page.get(page.size() - 1).assignment().assignee().text();
    }

    Page<HeldLicense> heldBy(Session session, Assignee assignee, String after, int max) {
        return ports.inTransaction(session, stores -> {
            var units = reachable(session, stores, Set.of());
            return units.isEmpty()
                    ? Page.<HeldLicense>last(List.of())
                    : stores.assignments().heldBy(units, assignee, after, max);
        });
    }
}
