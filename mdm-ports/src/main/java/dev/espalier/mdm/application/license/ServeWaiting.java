package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyReport;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.license.AssetInput;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetPlanner;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.license.Want;
import dev.espalier.mdm.domain.license.Whereabouts;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.List;
import java.util.Optional;

/** Serves those who wait once licenses have returned (rule A29), what persons wished for before what profiles want. */
final class ServeWaiting {
    private final Ports ports;
    private final MakePlan plans;
    private final ApplyPlan applying;
    private final Pools pools;
    private final Finder finder;

    ServeWaiting(Ports ports, MakePlan plans, ApplyPlan applying) {
        this.ports = ports;
        this.plans = plans;
        this.applying = applying;
        this.pools = new Pools(ports);
        this.finder = new Finder(ports);
    }

    /** How many licenses were asked for. */
    long serve(Session asking) {
        var session = new Session(asking.account(), Caller.system());
        var assets = ports.inTransaction(session, ServeWaiting::servable);
        if (assets.isEmpty()) {
            return 0;
        }
        long direct = apply(
                session,
                plans.make(
                        session,
                        Optional.empty(),
                        AssignmentOrigin.OURS,
                        writer -> assets.forEach(asset -> direct(session, asset, writer))));
        return direct + apply(session, plans.serving(session, assets));
    }

    private long apply(Session session, Outcome<LicensePlan> plan) {
        return plan.map(made -> applying.carryOut(session, made, Progress.none()))
                .match(ApplyReport::asked, refusal -> 0L);
    }

    /** Assets that somebody waits for, and of which a license is left. */
    private static List<AssetKey> servable(Stores stores) {
        var units = Pools.units(stores);
        return stores.waiting().assets("", Page.MAX).stream()
                .filter(asset -> units.stream()
                        .flatMap(unit -> Pools.pool(stores, unit, asset).stream())
                        .anyMatch(pool -> pool.writable() && pool.free() > 0))
                .toList();
    }

    private void direct(Session session, AssetKey asset, PlanWriter writer) {
        var wishes = ports.inTransaction(session, stores -> stores.waiting().direct(asset, "", Page.MAX));
        var assignees = wishes.stream().map(wish -> wish.license().assignee()).toList();
        var where = finder.where(session.account(), assignees);
        var wants = wishes.stream()
                .map(wish -> want(wish, where.getOrDefault(wish.license().assignee(), Whereabouts.unavailable())));
        var units = ports.inTransaction(session, Pools::units);
        AssetPlanner.plan(
                new AssetInput(wants.iterator(), pools.sources(session, units, asset, assignees)), writer.about(asset));
    }

    private static Want want(WaitingWish wish, Whereabouts where) {
        return new Want(wish.license().assignee(), where, wish.since(), wish.units());
    }
}
