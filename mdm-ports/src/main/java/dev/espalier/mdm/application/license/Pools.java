package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.domain.license.AssetInput;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Holder;
import dev.espalier.mdm.domain.license.LicensePool;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What units own and who holds it, as a plan wants to see it. */
final class Pools {
    private final Ports ports;

    Pools(Ports ports) {
        this.ports = ports;
    }

    /** All units in use; an account has few. */
    static List<ContentIntegration> units(Stores stores) {
        var units = new ArrayList<ContentIntegration>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            var page = stores.units().list(next.orElseThrow(), Page.MAX);
            page.items().stream().filter(ContentIntegration::active).forEach(units::add);
            next = page.next();
        }
        return units;
    }

    /** The pool of an asset in a unit, as it is now. */
    static Optional<LicensePool> pool(Stores stores, ContentIntegration unit, AssetKey key) {
        return pool(stores, unit, key, new BeingGiven(unit.id()));
    }

    /** The same within a turn. */
    static Optional<LicensePool> pool(Stores stores, ContentIntegration unit, AssetKey key, BeingGiven given) {
        return Optional.ofNullable(stores.assets().find(unit.id(), Set.of(key)).get(key))
                .map(asset -> LicensePool.builder()
                        .unit(unit.id())
                        .scope(unit.scope())
                        .asset(asset)
                        .beingGiven(given.of(stores, key))
                        .writable(writable(unit))
                        .build());
    }

    private static boolean writable(ContentIntegration unit) {
        return unit.active()
                && unit.claim().beforeWrite().isEmpty()
                && CallPolicy.beforeWrite(unit).isEmpty();
    }

    /** The pools of all units, each with everybody who holds the asset or is about to. */
    List<AssetInput.Source> sources(Session session, List<ContentIntegration> units, AssetKey key) {
        List<LicensePool> pools = ports.inTransaction(
                session,
                stores -> units.stream()
                        .flatMap(unit -> pool(stores, unit, key).stream())
                        .toList());
        return pools.stream()
                .map(pool -> new AssetInput.Source(pool, holders(session, pool.unit(), key)))
                .toList();
    }

    private Iterator<Holder> holders(Session session, IntegrationId unit, AssetKey key) {
        Iterator<Holder> held = PagedWalk.full(
                Page.MAX,
                after -> ports.inTransaction(
                        session,
                        stores -> stores.assignments().holders(unit, key, after, Page.MAX).stream()
                                .map(Holder::of)
                                .toList()),
                Pools::position);
        Iterator<Holder> changing = PagedWalk.full(
                Page.MAX,
                after -> ports.inTransaction(
                        session,
                        stores -> stores.operations().changing(unit, key, after, Page.MAX).stream()
                                .map(Holder::changing)
                                .toList()),
                Pools::position);
        return MergedWalk.of(List.of(held, changing), Holder::assignee);
    }

    private static String position(Holder holder) {
        return holder.assignee().text();
    }

    /** The pools of all units, with those of certain assignees who hold the asset or are about to; nobody else. */
    List<AssetInput.Source> sources(
            Session session, List<ContentIntegration> units, AssetKey key, List<Assignee> sorted) {
        return ports.inTransaction(
                session,
                stores -> units.stream()
                        .flatMap(unit -> pool(stores, unit, key).stream())
                        .map(pool -> new AssetInput.Source(
                                pool,
                                Holders.among(stores, pool.unit(), key, sorted).iterator()))
                        .toList());
    }
}
