package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.license.AssetView;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.LicenseEvent;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;

/** Hides assets, and shows them again (rule A24). Apple hears nothing of it. */
final class HideAsset {
    private final Ports ports;

    HideAsset(Ports ports) {
        this.ports = ports;
    }

    Outcome<AssetView> hide(Session session, IntegrationId unit, AssetKey key) {
        return change(session, unit, key, LicenseEvent.HIDDEN);
    }

    Outcome<AssetView> show(Session session, IntegrationId unit, AssetKey key) {
        return change(session, unit, key, LicenseEvent.SHOWN);
    }

    private Outcome<AssetView> change(Session session, IntegrationId unit, AssetKey key, LicenseEvent event) {
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toUnit(session, stores, unit, Action.HIDE)
                        .then(admitted -> ListAssets.view(stores, unit, key))
                        .then(known -> changed(session, stores, known, event)));
    }

    private Outcome<AssetView> changed(Session session, Stores stores, AssetView known, LicenseEvent event) {
        var asset = known.listed().asset();
        boolean news = stores.assets().hide(asset.unit(), asset.key(), event == LicenseEvent.HIDDEN);
        if (news) {
            stores.journal()
                    .append(session.event(event, Subject.integration(asset.unit()), ports.now())
                            .with("asset", asset.key().toString())
                            .with("name", known.listed().title())
                            .with("held", known.held()));
        }
        return ListAssets.view(stores, asset.unit(), asset.key());
    }
}
