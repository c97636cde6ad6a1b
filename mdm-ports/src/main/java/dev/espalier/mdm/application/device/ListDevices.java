package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.device.FleetView;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.Stores;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists devices at servers within reach, from what is stored (rule S17). */
final class ListDevices {
    private final Ports ports;

    ListDevices(Ports ports) {
        this.ports = ports;
    }

    Page<LocatedDevice> list(Session session, DeviceQuery query, String after, int max) {
        return ports.inTransaction(session, stores -> {
            var servers = reachable(session, stores, query);
            return servers.isEmpty()
                    ? Page.<LocatedDevice>last(List.of())
                    : stores.devices().list(at(servers, query), after, max);
        });
    }

    /** One short read per page; the next one is made when the consumer gets there. */
    Stream<LocatedDevice> stream(Session session, DeviceQuery query) {
        var first = list(session, query, "", Page.MAX);
        return Stream.iterate(
                        Optional.of(first),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next).map(next -> list(session, query, next, Page.MAX)))
                .flatMap(page -> page.orElseThrow().items().stream());
    }

    private static Set<IntegrationId> reachable(Session session, Stores stores, DeviceQuery query) {
        return Doorkeeper.reachable(IntegrationKind.SERVERS, session, stores).stream()
                .map(ServerIntegration::id)
                .filter(id -> query.servers().isEmpty() || query.servers().contains(id))
                .collect(Collectors.toSet());
    }

    private static DeviceQuery at(Set<IntegrationId> servers, DeviceQuery query) {
        return new DeviceQuery(servers, query.statuses(), query.locations(), query.text(), query.order());
    }

    Outcome<List<LocatedDevice>> show(Session session, SerialNumber serial) {
        return ports.inTransaction(session, stores -> {
            var reached = stores.devices().everywhere(serial).stream()
                    .filter(found -> reaches(session, stores, found))
                    .toList();
            return reached.isEmpty()
                    ? Outcome.refused(Refusal.of(DeviceRefusal.NO_SUCH_DEVICE).with("serial", serial.value()))
                    : Outcome.done(reached);
        });
    }

    private static boolean reaches(Session session, Stores stores, LocatedDevice found) {
        return stores.servers()
                .find(found.device().server())
                .filter(server -> AccessPolicy.reaches(session.caller(), server.scope()))
                .isPresent();
    }

    Outcome<FleetView> fleet(Session session, IntegrationId id) {
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toServer(session, stores, id, Action.SEE)
                        .map(server -> FleetViews.of(stores, server)));
    }

    /** The servers whose next update is due (rule S18). */
    List<IntegrationId> due(Session session) {
        var now = ports.now();
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.reachable(IntegrationKind.SERVERS, session, stores).stream()
                        .filter(ServerIntegration::active)
                        .map(server -> stores.syncStates().find(server.id()))
                        .filter(sync -> sync.updateDue(now))
                        .map(SyncState::server)
                        .toList());
    }
}
