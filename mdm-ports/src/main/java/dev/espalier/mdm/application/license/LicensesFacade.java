package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.AssetView;
import dev.espalier.mdm.api.license.Licenses;
import dev.espalier.mdm.api.license.MirrorRequest;
import dev.espalier.mdm.api.license.MirrorView;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitStep;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.LicenseSums;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.MirrorReport;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;
import java.util.stream.Stream;

/** {@link Licenses} for one session: each method is one use case. */
public final class LicensesFacade implements Licenses {
    private final Session session;
    private final Refusals refusals;
    private final UseCases use;

    /** The use cases are shared by all sessions. */
    public LicensesFacade(Session session, Refusals refusals, UseCases use) {
        this.session = session;
        this.refusals = refusals;
        this.use = use;
    }

    @Override
    public Outcome<MirrorReport> update(MirrorRequest request, Progress progress) {
        return noting(request.unit(), use.update.update(session, request, progress));
    }

    @Override
    public List<IntegrationId> due() {
        return use.list.due(session);
    }

    @Override
    public Outcome<MirrorView> mirror(IntegrationId unit) {
        return noting(unit, use.list.mirror(session, unit));
    }

    @Override
    public Page<ListedAsset> list(AssetQuery query, String after, int max) {
        return use.list.list(session, query, after, max);
    }

    @Override
    public Stream<ListedAsset> stream(AssetQuery query) {
        return use.list.stream(session, query);
    }

    @Override
    public LicenseSums sums(AssetQuery query) {
        return use.list.sums(session, query);
    }

    @Override
    public Outcome<List<AssetView>> show(AssetKey key) {
        return refusals.noting(session, Subject.account(), use.list.show(session, key));
    }

    @Override
    public Outcome<Stream<HeldLicense>> holders(IntegrationId unit, AssetKey key) {
        return noting(unit, use.list.holders(session, unit, key));
    }

    @Override
    public Page<HeldLicense> heldBy(Assignee assignee, String after, int max) {
        return use.list.heldBy(session, assignee, after, max);
    }

    @Override
    public Outcome<AssetView> refresh(IntegrationId unit, AssetKey key) {
        return noting(unit, use.refresh.refresh(session, unit, key));
    }

    @Override
    public Outcome<AssetView> hide(IntegrationId unit, AssetKey key) {
        return noting(unit, use.hide.hide(session, unit, key));
    }

    @Override
    public Outcome<AssetView> unhide(IntegrationId unit, AssetKey key) {
        return noting(unit, use.hide.show(session, unit, key));
    }

    private <T> Outcome<T> noting(IntegrationId unit, Outcome<T> outcome) {
        return refusals.noting(session, Subject.integration(unit), outcome);
    }

    /** The use cases of licenses. */
    public static final class UseCases {
        private final UpdateUnit update;
        private final ListAssets list;
        private final HideAsset hide;
        private final RefreshAsset refresh;

        /** Makes them once for all sessions. */
        public UseCases(Ports ports, Turns turns, Setbacks setbacks, UnitStep users) {
            var frame = new UnitFrame(ports, turns, setbacks);
            var holders = new ReadHolders(ports, frame);
            update = new UpdateUnit(ports, turns, frame, holders, users);
            list = new ListAssets(ports);
            hide = new HideAsset(ports);
            refresh = new RefreshAsset(ports, frame, holders);
        }
    }
}
