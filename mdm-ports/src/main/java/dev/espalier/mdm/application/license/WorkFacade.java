package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyReport;
import dev.espalier.mdm.api.license.AssignRequest;
import dev.espalier.mdm.api.license.LicenseWork;
import dev.espalier.mdm.api.license.MigrationReport;
import dev.espalier.mdm.api.license.RevokeReport;
import dev.espalier.mdm.api.license.SettleReport;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitStep;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.Installable;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Set;

/** {@link LicenseWork} for one session: each method is one use case. */
public final class WorkFacade implements LicenseWork {
    private final Session session;
    private final Refusals refusals;
    private final UseCases use;

    /** The use cases are shared by all sessions. */
    public WorkFacade(Session session, Refusals refusals, UseCases use) {
        this.session = session;
        this.refusals = refusals;
        this.use = use;
    }

    @Override
    public Outcome<ApplyReport> assign(AssignRequest request) {
        return refusals.noting(session, Subject.account(), use.assign.assign(session, request));
    }

    @Override
    public Outcome<RevokeReport> revoke(IntegrationId unit, Set<Assignment> licenses) {
        return noting(unit, use.revoke.revoke(session, unit, licenses));
    }

    @Override
    public Outcome<SettleReport> settle(IntegrationId unit, Progress progress) {
        return noting(unit, use.settle.settle(session, unit, progress));
    }

    @Override
    public Outcome<Page<LicenseOperation>> operations(IntegrationId unit, boolean openOnly, String after, int max) {
        return noting(unit, use.lists.operations(session, unit, openOnly, new ListWork.Cut(after, max)));
    }

    @Override
    public Outcome<Revocation> planRevocation(IntegrationId unit, Revocation.Reach reach) {
        return noting(unit, use.planRevocation.plan(session, unit, reach));
    }

    @Override
    public Outcome<RevokeReport> carryOut(RevocationId id, long licenses, Progress progress) {
        return refusals.noting(session, Subject.account(), use.carryOut.carryOut(session, id, licenses, progress));
    }

    @Override
    public Outcome<Revocation> revocation(RevocationId id) {
        return refusals.noting(session, Subject.account(), use.lists.revocation(session, id));
    }

    @Override
    public Outcome<Page<Assignment>> undoList(RevocationId id, String after, int max) {
        return refusals.noting(
                session, Subject.account(), use.lists.undoList(session, id, new ListWork.Cut(after, max)));
    }

    @Override
    public Outcome<MigrationReport> migrate(IntegrationId unit, AssetKey asset) {
        return noting(unit, use.migrate.migrate(session, unit, asset));
    }

    @Override
    public Outcome<Page<WaitingWish>> waiting(String after, int max) {
        return refusals.noting(session, Subject.account(), use.lists.waiting(session, new ListWork.Cut(after, max)));
    }

    @Override
    public Outcome<Page<Installable>> installable(IntegrationId unit, String after, int max) {
        return noting(unit, use.installs.ready(session, unit, new ListWork.Cut(after, max)));
    }

    @Override
    public Outcome<Installable> notFound(IntegrationId unit, Assignment license) {
        return noting(unit, use.installs.notFound(session, unit, license));
    }

    @Override
    public Outcome<Installable> installed(IntegrationId unit, Assignment license) {
        return noting(unit, use.installs.installed(session, unit, license));
    }

    private <T> Outcome<T> noting(IntegrationId unit, Outcome<T> outcome) {
        return refusals.noting(session, Subject.integration(unit), outcome);
    }

    /** The use cases of moving licenses. */
    public static final class UseCases {
        final MakePlan plans;
        final ApplyPlan applying;
        final AssignLicenses assign;
        private final RevokeLicenses revoke;
        private final MigrateLicenses migrate;
        private final SettleOperations settle;
        private final PlanRevocation planRevocation;
        private final CarryOutRevocation carryOut;
        private final ListWork lists;
        private final Installs installs;

        /** Makes them once for all sessions. */
        public UseCases(Ports ports, Turns turns, Setbacks setbacks, UnitStep users) {
            var frame = new UnitFrame(ports, turns, setbacks);
            plans = new MakePlan(ports);
            applying = new ApplyPlan(ports, frame);
            assign = new AssignLicenses(ports, plans, applying);
            revoke = new RevokeLicenses(ports, frame);
            migrate = new MigrateLicenses(ports, assign, revoke);
            settle = new SettleOperations(ports, frame, users, new ServeWaiting(ports, plans, applying), migrate);
            planRevocation = new PlanRevocation(ports);
            carryOut = new CarryOutRevocation(ports, frame);
            lists = new ListWork(ports);
            installs = new Installs(ports);
        }
    }
}
