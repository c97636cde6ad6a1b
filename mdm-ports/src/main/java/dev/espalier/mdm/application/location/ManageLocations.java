package dev.espalier.mdm.application.location;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.location.Locations;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.journal.AccountEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.List;
import java.util.stream.Stream;

/** Adds, renames and removes locations; a removed one leaves every selection (rule X6). */
public final class ManageLocations implements Locations {
    private final Session session;
    private final Refusals refusals;
    private final Ports ports;

    /** For one session. */
    public ManageLocations(Session session, Refusals refusals, Ports ports) {
        this.session = session;
        this.refusals = refusals;
        this.ports = ports;
    }

    @Override
    public Outcome<Location> put(Location location) {
        return noting(
                location.id(),
                admitted().map(admitted -> ports.inTransaction(session, stores -> store(stores, location))));
    }

    private Location store(Stores stores, Location location) {
        boolean added = stores.locations().put(location);
        var event = added ? AccountEvent.LOCATION_ADDED : AccountEvent.LOCATION_RENAMED;
        stores.journal()
                .append(session.event(event, Subject.location(location.id()), ports.now())
                        .with("name", location.name()));
        return location;
    }

    @Override
    public Outcome<Removal> remove(LocationId id) {
        return noting(id, admitted().map(admitted -> ports.inTransaction(session, stores -> remove(stores, id))));
    }

    private Removal remove(Stores stores, LocationId id) {
        var changed = Stream.concat(
                        without(IntegrationKind.SERVERS, stores, id), without(IntegrationKind.UNITS, stores, id))
                .toList();
        int emptied = (int) changed.stream()
                .filter(integration -> integration.scope().admitsNobody())
                .count();
        stores.locations().remove(id);
        stores.journal()
                .append(session.event(AccountEvent.LOCATION_REMOVED, Subject.location(id), ports.now())
                        .with("selections", changed.size())
                        .with("emptied", emptied));
        return new Removal(changed.size(), emptied);
    }

    private static <I extends Integration> Stream<Integration> without(
            IntegrationKind<I, ?> kind, Stores stores, LocationId id) {
        return kind.selecting(stores, id).stream()
                .map(found ->
                        kind.update(stores, kind.rescoped(found, found.scope().without(id))));
    }

    @Override
    public Page<Location> list(String after, int max) {
        return AccessPolicy.looksIn(session.caller())
                ? ports.inTransaction(session, stores -> stores.locations().list(after, max))
                : Page.last(List.of());
    }

    private Outcome<Session> admitted() {
        return Doorkeeper.admit(session, Action.MANAGE_LOCATIONS);
    }

    private <T> Outcome<T> noting(LocationId id, Outcome<T> outcome) {
        return refusals.noting(session, Subject.location(id), outcome);
    }
}
