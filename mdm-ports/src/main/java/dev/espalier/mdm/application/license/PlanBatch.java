package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.LicensePool;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.license.WorkEvent;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns lines of a plan that one request can say into an operation. Between plan and now, a device may have left, an item
 * may have been hidden, licenses may have gone: every line is looked at again (rules A6, A24, A26, A28).
 */
final class PlanBatch {
    private final Ports ports;
    private final Wishes wishes;
    private final NewOperation intending;

    PlanBatch(Ports ports) {
        this.ports = ports;
        this.wishes = new Wishes(ports);
        this.intending = new NewOperation(ports);
    }

    /** What becomes of the lines: an operation to tell Apple, or none; nothing at all if somebody else was faster. */
    record Result(LicensePlan plan, Optional<LicenseOperation> operation, List<Assignment> licenses) {}

    /**
     * Puts the operation on file and the plan forward, at once.
     *
     * @throws dev.espalier.mdm.failure.StaleVersionException if somebody else moved the plan forward
     */
    Result intend(UnitPlace place, LicensePlan plan, List<PlanRow> rows, BeingGiven given) {
        var assignees = rows.stream().map(row -> row.pair().assignee()).toList();
        var found = wishes.found(place.session().account(), Set.of(place.id()), assignees);
        var asset = rows.get(0).pair().asset();
        var result = ports.inTransaction(place.lease(), stores -> {
            var unit = stores.units().find(place.id()).orElseThrow();
            var kept = Pools.pool(stores, unit, asset, given)
                    .map(pool -> kept(stores, pool, plan, rows, found))
                    .orElse(List.of());
            return intend(stores, place, plan, rows, kept);
        });
        if (rows.get(0).kind() == PlanRow.Kind.ASSIGN) {
            given.more(asset, result.licenses().size());
        }
        return result;
    }

    private Result intend(Stores stores, UnitPlace place, LicensePlan plan, List<PlanRow> rows, List<Assignment> kept) {
        var after = rows.get(rows.size() - 1).sequence();
        var moved = moved(stores, place.session(), plan.through(after, rows.size() - (long) kept.size()), ports.now());
        var kind = rows.get(0).kind() == PlanRow.Kind.ASSIGN ? OperationKind.ASSOCIATE : OperationKind.DISASSOCIATE;
        var intent = new NewOperation.Intent(kind, plan.origin());
        Optional<LicenseOperation> operation =
                kept.isEmpty() ? Optional.empty() : Optional.of(intending.intend(stores, place, intent, kept));
        return new Result(moved, operation, kept);
    }

    /** Puts a plan forward; that it came to its end is journaled with its last lines. */
    static LicensePlan moved(Stores stores, Session session, LicensePlan plan, Instant now) {
        var stored = stores.plans().update(plan);
        if (stored.state() == LicensePlan.State.APPLIED) {
            stores.journal()
                    .append(session.event(WorkEvent.PLAN_APPLIED, Subject.account(), now)
                            .with("plan", stored.id())
                            .with("changes", stored.counts().changes())
                            .with("left_out", stored.leftOut()));
        }
        return stored;
    }

    private List<Assignment> kept(
            Stores stores, LicensePool pool, LicensePlan plan, List<PlanRow> rows, Wishes.Found found) {
        var licenses = rows.stream().map(PlanRow::pair).toList();
        var held = stores.assignments().present(pool.unit(), licenses);
        var changing = stores.operations().changing(pool.unit(), licenses);
        var still = licenses.stream().filter(license -> !changing.contains(license));
        if (rows.get(0).kind() == PlanRow.Kind.TAKE_BACK) {
            return pool.returns() ? still.filter(held::contains).toList() : List.of();
        }
        var admitted = still.filter(license -> !held.contains(license))
                .filter(license -> admitted(pool, license, found))
                .toList();
        return served(stores, pool, plan, admitted, found);
    }

    private static boolean admitted(LicensePool pool, Assignment license, Wishes.Found found) {
        return pool.objection(license.assignee(), found.where(license.assignee()))
                .isEmpty();
    }

    /** As many as the pool has left now, of those who can use a license; the others wait (rules A29, I2, I10). */
    private static List<Assignment> served(
            Stores stores, LicensePool pool, LicensePlan plan, List<Assignment> admitted, Wishes.Found found) {
        var units = plan.origin() == AssignmentOrigin.OURS ? List.of(pool.unit()) : List.<IntegrationId>of();
        var served = new ArrayList<Assignment>();
        var waiting = new ArrayList<WaitingWish>();
        for (Assignment license : admitted) {
            var lacking = Optional.ofNullable(found.notYet(license.assignee()).get(pool.unit()));
            if (lacking.isEmpty() && served.size() < pool.free()) {
                served.add(license);
            } else {
                waiting.add(
                        new WaitingWish(license, plan.madeAt(), units, lacking.orElse(WorkRefusal.NO_LICENSE_LEFT)));
            }
        }
        stores.waiting().put(waiting);
        return served;
    }
}
