package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.content.ContentEvent;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.Waiting;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How units of Apps and Books are kept. */
final class UnitKind implements IntegrationKind<ContentIntegration, UnitPlace> {

    @Override
    public String turn(IntegrationId id) {
        return "content:" + id;
    }

    @Override
    public Optional<ContentIntegration> find(Stores stores, IntegrationId id) {
        return stores.units().find(id);
    }

    @Override
    public Page<ContentIntegration> list(Stores stores, String after, int max) {
        return stores.units().list(after, max);
    }

    @Override
    public List<ContentIntegration> selecting(Stores stores, LocationId location) {
        return stores.units().selecting(location);
    }

    @Override
    public ContentIntegration update(Stores stores, ContentIntegration integration) {
        return stores.units().update(integration);
    }

    @Override
    public Waiting waiting(Stores stores, IntegrationId id) {
        return stores.unitStates().find(id);
    }

    @Override
    public void hold(Stores stores, IntegrationId id, Hold hold) {
        stores.unitStates().put(stores.unitStates().find(id).held(hold));
    }

    @Override
    public ContentIntegration rejected(ContentIntegration integration, Rejection refusal) {
        return integration.rejected(refusal);
    }

    @Override
    public ContentIntegration accepted(ContentIntegration integration) {
        return integration.accepted();
    }

    @Override
    public ContentIntegration warned(ContentIntegration integration, int days) {
        return integration.warned(days);
    }

    @Override
    public ContentIntegration rescoped(ContentIntegration integration, LocationScope scope) {
        return integration.saved(integration.label(), scope);
    }

    @Override
    public ContentIntegration end(Stores stores, ContentIntegration integration, Instant now) {
        stores.unitIdentities().giveUp(integration.details().unit().value());
        // Links are credentials, and nobody reads any more which of them still open something.
        stores.contentUsers().forget(integration.id());
        return stores.units().update(integration.deleted(now));
    }

    @Override
    public UnitPlace place(Session session, Lease lease, ContentIntegration integration) {
        return new UnitPlace(session, lease, integration);
    }

    @Override
    public Events events() {
        return new Events(
                ContentEvent.REJECTED, ContentEvent.ACCEPTED_AGAIN, ContentEvent.HELD, ContentEvent.EXPIRY_WARNED);
    }
}
