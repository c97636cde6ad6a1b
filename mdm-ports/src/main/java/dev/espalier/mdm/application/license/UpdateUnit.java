package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.MirrorRequest;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.ExpiryWarning;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.RunningUpdates;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.application.UnitStep;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.UnitState;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.domain.license.MirrorReport;
import dev.espalier.mdm.domain.license.MirrorReport.Ending;
import dev.espalier.mdm.domain.license.MirrorState;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import java.time.Instant;

/**
 * Brings the mirror of a unit's licenses up to date (rules A19, A20): whose it is, counts, assignments, what went, the
 * store's facts. Every step is stored before the next one begins, so an update that ends early, by whatever cause, is
 * continued by the next.
 */
final class UpdateUnit {
    private final Ports ports;
    private final Turns turns;
    private final UnitFrame frame;
    private final UnitStep users;
    private final ExpiryWarning warning;
    private final RunningUpdates<MirrorReport> running = new RunningUpdates<>();
    private final ReadAssets readAssets;
    private final ReadAssignments readAssignments;
    private final VerifyHolders verify;
    private final LookUpFacts lookUp;

    UpdateUnit(Ports ports, Turns turns, UnitFrame frame, ReadHolders holders, UnitStep users) {
        this.ports = ports;
        this.turns = turns;
        this.frame = frame;
        this.users = users;
        this.warning = new ExpiryWarning(ports);
        this.readAssets = new ReadAssets(ports, frame);
        this.readAssignments = new ReadAssignments(ports, frame);
        this.verify = new VerifyHolders(ports, holders);
        this.lookUp = new LookUpFacts(ports);
    }

    Outcome<MirrorReport> update(Session session, MirrorRequest request, Progress progress) {
        var id = request.unit();
        return ports.inTransaction(session, stores -> Doorkeeper.toUnit(session, stores, id, Action.UPDATE))
                .then(seen -> running.joining(
                        session.account(),
                        id,
                        () -> turns.aloneNow(
                                session,
                                IntegrationKind.UNITS.turn(id),
                                lease -> inTurn(session, lease, request, progress))));
    }

    private Outcome<MirrorReport> inTurn(Session session, Lease lease, MirrorRequest request, Progress progress) {
        return begin(session, lease, request).map(unit -> {
            var run = new MirrorRun(new UnitPlace(session, lease, unit), progress, ports.now());
            return end(run, run(run, request.full()));
        });
    }

    /** Says at most once what is to be said about the token's date, and whether Apple may be called. */
    private Outcome<ContentIntegration> begin(Session session, Lease lease, MirrorRequest request) {
        return ports.inTransaction(
                lease,
                stores -> Doorkeeper.toUnit(session, stores, request.unit(), Action.UPDATE)
                        .map(unit -> warning.given(session, IntegrationKind.UNITS, stores, unit))
                        .unless(unit -> CallPolicy.before(
                                        unit, stores.unitStates().find(unit.id()), ports.now())
                                .or(() -> unit.beforeLook(ports.now()))));
    }

    private Ending run(MirrorRun run, boolean full) {
        try {
            var lost = frame.look(run.place()).claim().beforeRead();
            if (lost.isPresent()) {
                run.tally().leaves(lost.orElseThrow());
                return Ending.HELD;
            }
            return steps(run, full);
        } catch (Setbacks.Held held) {
            run.tally().leaves(held.refusal());
            return Ending.HELD;
        }
    }

    /** Each step begins from what is stored. */
    private Ending steps(MirrorRun run, boolean full) {
        users.take(run.place(), run.progress());
        readAssets.read(run);
        readAssignments.read(run, full);
        verify.verify(run);
        readAssets.again(run);
        lookUp.lookUp(run);
        return run.canceled() ? Ending.CANCELED : Ending.COMPLETE;
    }

    private MirrorReport end(MirrorRun run, Ending ending) {
        var now = ports.now();
        var state = ports.inTransaction(run.place().lease(), stores -> ended(stores, run, ending));
        return run.tally()
                .report(ending, now)
                .unit(run.id())
                .moving(state.recountAt().isPresent())
                .build();
    }

    private MirrorState ended(Stores stores, MirrorRun run, Ending ending) {
        Instant now = ports.now();
        var mirror = stores.mirrorStates().find(run.id());
        var before = stores.unitStates().find(run.id());
        var waiting = UnitState.builder().from(before).endedAt(now).fullAt(mirror.fullReadAt());
        if (ending == Ending.COMPLETE) {
            waiting.failures(0);
        }
        stores.unitStates()
                .put(waiting.dueAt(Mirrors.plan(ports).next(mirror, before, now))
                        .build());
        return mirror;
    }
}
