package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.AssetView;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.LicenseRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;

/** Reads one asset again because somebody looks at it (rule A23). */
final class RefreshAsset {
    private static final int ATTEMPTS = 3;

    private final Ports ports;
    private final UnitFrame frame;
    private final ReadHolders holders;

    RefreshAsset(Ports ports, UnitFrame frame, ReadHolders holders) {
        this.ports = ports;
        this.frame = frame;
        this.holders = holders;
    }

    Outcome<AssetView> refresh(Session session, IntegrationId unit, AssetKey key) {
        return frame.reading(new Doorkeeper.Visit(session, unit, Action.UPDATE), place -> refresh(place, key));
    }

    private Outcome<AssetView> refresh(UnitPlace place, AssetKey key) {
        var run = new MirrorRun(place, Progress.none(), ports.now());
        holders.count(run, key);
        boolean still = false;
        for (int attempt = 0; attempt < ATTEMPTS && !still; attempt++) {
            still = holders.read(run, key);
        }
        return still
                ? ports.inTransaction(place.lease(), stores -> ListAssets.view(stores, place.id(), key))
                : Outcome.refused(Refusal.of(LicenseRefusal.HOLDERS_MOVING).with("asset", key.toString()));
    }
}
