package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.Waiting;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How servers are kept. */
final class ServerKind implements IntegrationKind<ServerIntegration, ServerPlace> {

    @Override
    public String turn(IntegrationId id) {
        return "server:" + id;
    }

    @Override
    public Optional<ServerIntegration> find(Stores stores, IntegrationId id) {
        return stores.servers().find(id);
    }

    @Override
    public Page<ServerIntegration> list(Stores stores, String after, int max) {
        return stores.servers().list(after, max);
    }

    @Override
    public List<ServerIntegration> selecting(Stores stores, LocationId location) {
        return stores.servers().selecting(location);
    }

    @Override
    public ServerIntegration update(Stores stores, ServerIntegration integration) {
        return stores.servers().update(integration);
    }

    @Override
    public Waiting waiting(Stores stores, IntegrationId id) {
        return stores.syncStates().find(id);
    }

    @Override
    public void hold(Stores stores, IntegrationId id, Hold hold) {
        stores.syncStates().put(stores.syncStates().find(id).held(hold));
    }

    @Override
    public ServerIntegration rejected(ServerIntegration integration, Rejection refusal) {
        return integration.rejected(refusal);
    }

    @Override
    public ServerIntegration accepted(ServerIntegration integration) {
        return integration.accepted();
    }

    @Override
    public ServerIntegration warned(ServerIntegration integration, int days) {
        return integration.warned(days);
    }

    @Override
    public ServerIntegration rescoped(ServerIntegration integration, LocationScope scope) {
        return integration.saved(integration.label(), scope);
    }

    @Override
    public ServerIntegration end(Stores stores, ServerIntegration integration, Instant now) {
        stores.appleIdentities().giveUp(integration.details().serverUuid());
        return stores.servers().update(integration.deleted(now));
    }

    @Override
    public ServerPlace place(Session session, Lease lease, ServerIntegration integration) {
        return new ServerPlace(session, lease, integration);
    }

    @Override
    public Events events() {
        return new Events(
                ServerEvent.REJECTED, ServerEvent.ACCEPTED_AGAIN, DeviceEvent.HELD, ServerEvent.EXPIRY_WARNED);
    }
}
