package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.device.FleetView;
import dev.espalier.mdm.domain.server.ServerGuidance;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;
import java.util.List;

/** Puts together how a server's devices stand. */
final class FleetViews {
    private FleetViews() {}

    static FleetView of(Stores stores, ServerIntegration server) {
        var sync = stores.syncStates().find(server.id());
        var fleet = new FleetView(sync, stores.devices().count(server.id()), List.of());
        var next = ServerGuidance.next(fleet.present(), server.details().serverName());
        return new FleetView(sync, fleet.counts(), next.stream().toList());
    }

    static long present(Stores stores, IntegrationId id) {
        return new FleetView(stores.syncStates().find(id), stores.devices().count(id), List.of()).present();
    }
}
