package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyReport;
import dev.espalier.mdm.api.license.AssignRequest;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.license.AssetInput;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetPlanner;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.license.Want;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Gives licenses because a person asks for it: a plan of its own, carried out at once, under the same rules. */
final class AssignLicenses {
    private final Ports ports;
    private final MakePlan plans;
    private final ApplyPlan applying;
    private final LicenseAccess access;
    private final Wishes wishes;
    private final Pools pools;

    AssignLicenses(Ports ports, MakePlan plans, ApplyPlan applying) {
        this.ports = ports;
        this.plans = plans;
        this.applying = applying;
        this.access = new LicenseAccess(ports);
        this.wishes = new Wishes(ports);
        this.pools = new Pools(ports);
    }

    Outcome<ApplyReport> assign(Session session, AssignRequest request) {
        return ports.inTransaction(session, stores -> admitted(session, stores, request.units()))
                .unless(admitted -> access.objection(session, request.assignees()))
                .then(admitted -> plans.make(
                        session, Optional.empty(), AssignmentOrigin.OURS, writer -> plan(session, request, writer)))
                .map(plan -> {
                    keepWaiting(session, plan, request.units());
                    return applying.carryOut(session, plan, Progress.none());
                });
    }

    private static Outcome<Session> admitted(Session session, Stores stores, List<IntegrationId> units) {
        var outcome = Outcome.done(session);
        for (IntegrationId unit : units) {
            outcome = outcome.then(in ->
                    Doorkeeper.toUnit(session, stores, unit, Action.ASSIGN).map(found -> in));
        }
        return outcome;
    }

    private void plan(Session session, AssignRequest request, PlanWriter writer) {
        var since = ports.now();
        var wants = new ArrayList<Want>();
        Holders.chunks(List.copyOf(new TreeSet<>(request.assignees())), Page.MAX)
                .forEach(chunk -> wants.addAll(wishes.wants(
                        session.account(),
                        chunk.stream()
                                .map(one -> new Wishes.Wish(one, since, request.units()))
                                .toList())));
        var units = ports.inTransaction(session, Pools::units).stream()
                .filter(unit -> request.units().contains(unit.id()))
                .toList();
        for (AssetKey item : new TreeSet<>(request.items())) {
            var sources = pools.sources(
                    session, units, item, wants.stream().map(Want::assignee).toList());
            AssetPlanner.plan(new AssetInput(wants.iterator(), sources), writer.about(item));
        }
    }

    private void keepWaiting(Session session, LicensePlan plan, List<IntegrationId> units) {
        long after = 0;
        while (after < plan.counts().lines() && plan.counts().waiting() > 0) {
            long from = after;
            after = ports.inTransaction(session, stores -> {
                var rows = stores.plans().rows(plan.id(), from, Page.MAX);
                stores.waiting()
                        .put(rows.stream()
                                .filter(row -> row.kind() == PlanRow.Kind.SHORT)
                                .map(row -> new WaitingWish(
                                        row.pair(),
                                        plan.madeAt(),
                                        units,
                                        row.reason().orElseThrow()))
                                .toList());
                return rows.get(rows.size() - 1).sequence();
            });
        }
    }
}
