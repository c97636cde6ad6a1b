package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyReport;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.PlanId;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.license.RequestLimits;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.spi.Stores;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Carries a plan out, from the last line that was carried out to its end (rules A28, A30). Each part is on file before
 * Apple hears of it, in one transaction with the plan's progress: nothing is asked for twice, whoever dies or comes second.
 */
final class ApplyPlan {
    private static final Duration TURN = Duration.ofSeconds(5);

    private final Ports ports;
    private final UnitFrame frame;
    private final PlanBatch batches;
    private final TellApple teller;

    ApplyPlan(Ports ports, UnitFrame frame) {
        this.ports = ports;
        this.frame = frame;
        this.batches = new PlanBatch(ports);
        this.teller = new TellApple(ports, frame);
    }

    Outcome<ApplyReport> apply(Session session, ApplyRequest request, Progress progress) {
        return Doorkeeper.admit(session, Action.PLAN)
                .then(admitted -> ports.inTransaction(session, stores -> ready(stores, request)))
                .map(plan -> carryOut(session, plan, progress));
    }

    private Outcome<LicensePlan> ready(Stores stores, ApplyRequest request) {
        return find(stores, request.plan())
                .unless(plan -> plan.objection(request.fingerprint()))
                .unless(plan -> ports.settings()
                        .returnBrake()
                        .onPlan(plan.counts().takeBack(), held(stores), request.confirmed()))
                .map(plan -> {
                    forgetWaiting(stores, plan);
                    return plan;
                });
    }

    static Outcome<LicensePlan> find(Stores stores, PlanId id) {
        return stores.plans()
                .find(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(WorkRefusal.NO_SUCH_PLAN)));
    }

    private static long held(Stores stores) {
        return Pools.units(stores).stream()
                .mapToLong(unit -> stores.assignments().count(unit.id()))
                .sum();
    }

    /** Who waits is said anew by the plan. */
    private static void forgetWaiting(Stores stores, LicensePlan plan) {
        if (plan.appliedTo() == 0 && plan.about().isEmpty()) {
            PagedWalk.full(Page.MAX, after -> stores.waiting().assets(after, Page.MAX), asset -> asset.text())
                    .forEachRemaining(stores.waiting()::forget);
        }
    }

    /** Goes on with a plan that may be carried out. */
    ApplyReport carryOut(Session session, LicensePlan plan, Progress progress) {
        var run = new Run(session, progress, plan);
        Optional<Refusal> stopped = Optional.empty();
        while (stopped.isEmpty() && !run.over()) {
            try {
                stopped = step(run);
            } catch (StaleVersionException e) {
                run.plan = ports.inTransaction(
                        session, stores -> find(stores, plan.id()).orElseThrow());
            }
        }
        return new ApplyReport(run.plan, run.asked, stopped.orElse(null));
    }

    private Optional<Refusal> step(Run run) {
        var rows = next(run);
        if (rows.isEmpty()) {
            run.ended = true;
            return Optional.empty();
        }
        return rows.get(0).changes() ? changing(run, rows) : telling(run, rows);
    }

    private List<PlanRow> next(Run run) {
        return ports.inTransaction(
                run.session, stores -> stores.plans().rows(run.plan.id(), run.plan.appliedTo(), Page.MAX));
    }

    /** Lines that change nothing at Apple: who has to wait is kept. */
    private Optional<Refusal> telling(Run run, List<PlanRow> rows) {
        var only = rows.stream().takeWhile(row -> !row.changes()).toList();
        run.plan = ports.inTransaction(run.session, stores -> {
            if (run.plan.origin() == AssignmentOrigin.PLAN) {
                stores.waiting()
                        .put(only.stream()
                                .filter(row -> row.kind() == PlanRow.Kind.SHORT)
                                .map(row -> new WaitingWish(
                                        row.pair(),
                                        row.since().orElse(run.plan.madeAt()),
                                        List.of(),
                                        row.reason().orElseThrow()))
                                .toList());
            }
            return PlanBatch.moved(
                    stores,
                    run.session,
                    run.plan.through(only.get(only.size() - 1).sequence(), 0),
                    ports.now());
        });
        return Optional.empty();
    }

    /** In a short turn at the unit, so that others get at it in between. */
    private Optional<Refusal> changing(Run run, List<PlanRow> rows) {
        var visit = new Doorkeeper.Visit(run.session, rows.get(0).unit().orElseThrow(), Action.ASSIGN);
        return frame.writing(visit, place -> Outcome.done(turn(run, place, rows)))
                .refusal();
    }

    private LicensePlan turn(Run run, UnitPlace place, List<PlanRow> rows) {
        var until = ports.now().plus(TURN);
        var given = new BeingGiven(place.id());
        var next = rows;
        do {
            change(run, place, part(next), given);
            next = next(run);
        } while (goesOn(run, place, next) && ports.now().isBefore(until));
        return run.plan;
    }

    private static boolean goesOn(Run run, UnitPlace place, List<PlanRow> rows) {
        return !run.progress.canceled()
                && !rows.isEmpty()
                && rows.get(0).changes()
                && rows.get(0).unit().filter(place.id()::equals).isPresent();
    }

    /** What one request can say. */
    private List<PlanRow> part(List<PlanRow> rows) {
        var first = rows.get(0);
        var kind = first.kind() == PlanRow.Kind.ASSIGN ? OperationKind.ASSOCIATE : OperationKind.DISASSOCIATE;
        int most = RequestLimits.most(
                ports.apple().content().limits(), kind, first.pair().assignee());
        return rows.stream().takeWhile(first::joins).limit(most).toList();
    }

    private void change(Run run, UnitPlace place, List<PlanRow> part, BeingGiven given) {
        var result = batches.intend(place, run.plan, part, given);
        run.plan = result.plan();
        result.operation().ifPresent(operation -> teller.tell(place, operation, result.licenses()));
        run.asked += result.licenses().size();
        run.progress.step(
                Progress.Stage.ASSIGNING,
                run.plan.appliedTo(),
                run.plan.counts().lines());
    }

    /** One process that carries a plan out. */
    private static final class Run {
        private final Session session;
        private final Progress progress;
        private LicensePlan plan;
        private long asked;
        private boolean ended;

        Run(Session session, Progress progress, LicensePlan plan) {
            this.session = session;
            this.progress = progress;
            this.plan = plan;
        }

        boolean over() {
            return ended || progress.canceled();
        }
    }
}
