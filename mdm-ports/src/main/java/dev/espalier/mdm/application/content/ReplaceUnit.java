package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentEvent;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.ProvenToken;
import dev.espalier.mdm.domain.content.UnitState;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import java.util.Optional;

/** Puts another unit behind an integration, once its consequences were repeated (rule A13). */
final class ReplaceUnit {
    private final Ports ports;
    private final Turns turns;
    private final NewToken newToken;
    private final ClaimUnit claim;

    ReplaceUnit(Ports ports, Turns turns, NewToken newToken, ClaimUnit claim) {
        this.ports = ports;
        this.turns = turns;
        this.newToken = newToken;
        this.claim = claim;
    }

    Outcome<ContentIntegration> replace(Session session, IntegrationId id, byte[] file, long confirmed) {
        return ports.inTransaction(session, stores -> admitted(session, stores, id, confirmed))
                .then(seen -> turns.alone(
                        session,
                        IntegrationKind.UNITS.turn(id),
                        lease -> ports.inTransaction(lease, stores -> admitted(session, stores, id, confirmed))
                                .then(current -> inTurn(session, lease, current, file))));
    }

    private Outcome<ContentIntegration> inTurn(Session session, Lease lease, ContentIntegration current, byte[] file) {
        var id = current.id();
        return newToken.read(file)
                .then(token -> newToken.prove(session, id, token, proven -> record(session, lease, id, proven)))
                .map(replaced -> {
                    newToken.drop(session, current.token().secret());
                    return claim.ifFree(new UnitPlace(session, lease, replaced));
                });
    }

    private static Outcome<ContentIntegration> admitted(
            Session session, Stores stores, IntegrationId id, long confirmed) {
        return Doorkeeper.toUnit(session, stores, id, Action.REPLACE)
                .unless(current -> unconfirmed(stores, current, confirmed));
    }

    private static Optional<Refusal> unconfirmed(Stores stores, ContentIntegration current, long confirmed) {
        long assignments = stores.assignments().count(current.id());
        return assignments == confirmed
                ? Optional.empty()
                : Optional.of(Refusal.of(ContentRefusal.REPLACEMENT_NOT_CONFIRMED)
                        .with("unit", current.name())
                        .with("assignments", assignments));
    }

    private Outcome<ContentIntegration> record(Session session, Lease lease, IntegrationId id, ProvenToken proven) {
        return ports.inTransaction(
                lease,
                stores -> Doorkeeper.toUnit(session, stores, id, Action.REPLACE)
                        .unless(current -> NewToken.holding(stores, id, proven))
                        .map(current -> store(session, stores, current, proven)));
    }

    /** What is known of the old unit's licenses means nothing at the new one. */
    private ContentIntegration store(Session session, Stores stores, ContentIntegration before, ProvenToken proven) {
        var after = stores.units().update(before.replacedBy(proven, ports.now()));
        var event = session.event(
                ContentEvent.REPLACED,
                Subject.integration(after.id()),
                proven.stored().storedAt());
        stores.journal()
                .append(NewToken.noting(event, proven)
                        .with("unit_before", before.name())
                        .with("unit_id_before", before.details().unit())
                        .with("assignments", stores.assignments().count(after.id())));
        stores.unitStates().put(UnitState.initial(after.id()));
        if (!before.details().unit().equals(after.details().unit())) {
            stores.unitIdentities().giveUp(before.details().unit().value());
            stores.assignments().removeAll(after.id());
            stores.assets().removeAll(after.id());
            stores.storeFacts().removeAll(after.id());
            stores.mirrorStates().remove(after.id());
        }
        return after;
    }
}
