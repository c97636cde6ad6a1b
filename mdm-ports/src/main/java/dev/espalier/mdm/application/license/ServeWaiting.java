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
import dev.espalier.mdm.domain.license.Want;
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
    private final Wishes wishes;
    private final LookAgain relenting;

    ServeWaiting(Ports ports, MakePlan plans, ApplyPlan applying) {
        this.ports = ports;
        this.plans = plans;
        this.applying = applying;
        this.pools = new Pools(ports);
        this.wishes = new Wishes(ports);
        this.relenting = new LookAgain(ports);
    }

    /** How many licenses were asked for. */
    long serve(Session asking) {
        var session = new Session(asking.account(), Caller.system());
        relenting.look(session);
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
        var waiting = ports.inTransaction(session, stores -> stores.waiting().direct(asset, "", Page.MAX));
        var wants = wishes.wants(
                session.account(),
                waiting.stream()
                        .map(wish -> new Wishes.Wish(wish.license().assignee(), wish.since(), wish.units()))
                        .toList());
        var units = ports.inTransaction(session, Pools::units);
        var sources = pools.sources(
                session, units, asset, wants.stream().map(Want::assignee).toList());
        AssetPlanner.plan(new AssetInput(wants.iterator(), sources), writer.about(asset));
    }
}
