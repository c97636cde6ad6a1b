package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyReport;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.api.license.LicensePlans;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.ContentProfileId;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanId;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.spi.Stores;
import java.util.List;

/** {@link LicensePlans} for one session: each method is one use case. */
public final class PlansFacade implements LicensePlans {
    private final Session session;
    private final Refusals refusals;
    private final Ports ports;
    private final WorkFacade.UseCases use;

    /** The use cases are shared by all sessions. */
    public PlansFacade(Session session, Refusals refusals, Ports ports, WorkFacade.UseCases use) {
        this.session = session;
        this.refusals = refusals;
        this.ports = ports;
        this.use = use;
    }

    @Override
    public Outcome<LicensePlan> plan() {
        return noting(use.plans.plan(session));
    }

    @Override
    public Outcome<LicensePlan> plan(ContentProfileId profile) {
        return noting(use.plans.plan(session, profile));
    }

    @Override
    public Outcome<LicensePlan> show(PlanId id) {
        return noting(ports.inTransaction(session, stores -> seen(stores, id)));
    }

    /** Plans name everybody: they are the administrator's, but for what a leader asked for. */
    private Outcome<LicensePlan> seen(Stores stores, PlanId id) {
        return ApplyPlan.find(stores, id)
                .then(plan -> theirs(plan)
                        ? Outcome.done(plan)
                        : Doorkeeper.admit(session, Action.PLAN).map(admitted -> plan));
    }

    private boolean theirs(LicensePlan plan) {
        return plan.origin() == AssignmentOrigin.OURS
                && plan.madeBy().id().equals(session.caller().id());
    }

    @Override
    public List<LicensePlan> newest(int max) {
        return AccessPolicy.overseesAccount(session.caller())
                ? ports.inTransaction(session, stores -> stores.plans().newest(max))
                : List.of();
    }

    @Override
    public Outcome<List<PlanRow>> rows(PlanId id, long after, int max) {
        return noting(ports.inTransaction(
                session, stores -> seen(stores, id).map(plan -> stores.plans().rows(plan.id(), after, max))));
    }

    @Override
    public Outcome<ApplyReport> apply(ApplyRequest request, Progress progress) {
        return noting(use.applying.apply(session, request, progress));
    }

    private <T> Outcome<T> noting(Outcome<T> outcome) {
        return refusals.noting(session, Subject.account(), outcome);
    }
}
