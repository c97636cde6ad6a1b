package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentEvent;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.NotificationSettings;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends an integration: our mark says so, its secrets are destroyed, its history and all assignments stay (rule A14). */
final class DeleteUnit {
    private final Ports ports;
    private final Turns turns;
    private final NewToken newToken;
    private final WriteMark writeMark;

    DeleteUnit(Ports ports, Turns turns, NewToken newToken, WriteMark writeMark) {
        this.ports = ports;
        this.turns = turns;
        this.newToken = newToken;
        this.writeMark = writeMark;
    }

    Outcome<ContentIntegration> delete(Session session, IntegrationId id, long confirmed) {
        return ports.inTransaction(session, stores -> admitted(session, stores, id, confirmed))
                .then(seen -> turns.alone(
                        session, IntegrationKind.UNITS.turn(id), lease -> inTurn(session, lease, id, confirmed)))
                .map(ended -> retire(session, ended));
    }

    private Outcome<ContentIntegration> inTurn(Session session, Lease lease, IntegrationId id, long confirmed) {
        return ports.inTransaction(lease, stores -> admitted(session, stores, id, confirmed))
                .map(unit -> lastMark(new UnitPlace(session, lease, unit)))
                .then(place -> ports.inTransaction(
                        lease,
                        stores -> admitted(session, stores, id, confirmed).map(unit -> end(place, stores, unit))));
    }

    private static Outcome<ContentIntegration> admitted(
            Session session, Stores stores, IntegrationId id, long confirmed) {
        return Doorkeeper.toUnit(session, stores, id, Action.DELETE)
                .unless(unit -> unconfirmed(stores, unit, confirmed));
    }

    private static Optional<Refusal> unconfirmed(Stores stores, ContentIntegration unit, long confirmed) {
        long assignments = stores.assignments().count(unit.id());
        return assignments == confirmed
                ? Optional.empty()
                : Optional.of(Refusal.of(ContentRefusal.DELETION_NOT_CONFIRMED)
                        .with("label", unit.label().value())
                        .with("assignments", assignments));
    }

    /** Tells Apple if the unit is ours and Apple listens; an integration can be deleted all the same. */
    private UnitPlace lastMark(UnitPlace place) {
        if (mayWrite(place)) {
            try {
                writeMark.released(place);
            } catch (Setbacks.Held | AppleServiceException e) {
                return place;
            }
        }
        return place;
    }

    private boolean mayWrite(UnitPlace place) {
        var unit = place.unit();
        return ports.inTransaction(
                place.lease(),
                stores -> unit.claim()
                        .beforeWrite()
                        .or(() -> CallPolicy.before(unit, stores.unitStates().find(unit.id()), ports.now()))
                        .or(() -> CallPolicy.beforeWrite(unit))
                        .isEmpty());
    }

    private ContentIntegration end(UnitPlace place, Stores stores, ContentIntegration unit) {
        stores.journal()
                .append(place.event(ContentEvent.DELETED, ports.now())
                        .with("label", unit.label())
                        .with("unit", unit.name())
                        .with("assignments", stores.assignments().count(unit.id())));
        return IntegrationKind.UNITS.end(stores, unit, ports.now());
    }

    private ContentIntegration retire(Session session, ContentIntegration ended) {
        newToken.drop(session, ended.token().secret());
        ended.notifications().stream()
                .flatMap(DeleteUnit::secrets)
                .forEach(secret -> ports.vault().destroy(session.account(), secret));
        return ended;
    }

    private static Stream<SecretRef> secrets(NotificationSettings settings) {
        return Stream.concat(Stream.of(settings.secret()), settings.previous().stream());
    }
}
