package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.Waiting;
import dev.espalier.mdm.domain.journal.EventKind;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How one kind of integration is found, stored and held, so that all kinds share the frame around calls to Apple. */
public interface IntegrationKind<I extends Integration, P extends Place<I>> {
    /** Servers of School Manager or Business Manager. */
    IntegrationKind<ServerIntegration, ServerPlace> SERVERS = new ServerKind();

    /** Units of Apps and Books. */
    IntegrationKind<ContentIntegration, UnitPlace> UNITS = new UnitKind();

    /** What a turn at an integration is called in a lease. */
    String turn(IntegrationId id);

    /** Looks one up, a deleted one too. */
    Optional<I> find(Stores stores, IntegrationId id);

    /** Lists them by their ids. */
    Page<I> list(Stores stores, String after, int max);

    /** Finds those whose selection holds a location. */
    List<I> selecting(Stores stores, LocationId location);

    /** Stores a changed one. */
    I update(Stores stores, I integration);

    /** How long Apple is to be left alone about one. */
    Waiting waiting(Stores stores, IntegrationId id);

    /** Leaves Apple alone about one. */
    void hold(Stores stores, IntegrationId id, Hold hold);

    /** One after Apple refused its token. */
    I rejected(I integration, Rejection refusal);

    /** One after Apple took its token again. */
    I accepted(I integration);

    /** One after a warning about its token's date. */
    I warned(I integration, int days);

    /** One with another scope. */
    I rescoped(I integration, LocationScope scope);

    /** Ends one: what it was connected to is free for others. */
    I end(Stores stores, I integration, Instant now);

    /** A place to work on one. */
    P place(Session session, Lease lease, I integration);

    /** How the journal names what happens to any integration. */
    Events events();

    /**
     * How the journal names what happens to any integration.
     *
     * @param rejected Apple refused the token
     * @param acceptedAgain Apple takes the token again
     * @param held Apple is left alone for a while
     * @param expiryWarned the token's date is near
     */
    record Events(EventKind rejected, EventKind acceptedAgain, EventKind held, EventKind expiryWarned) {}
}
