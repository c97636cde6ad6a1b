package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.content.UnitChange;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.LabelAndScope;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentEvent;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import java.util.Optional;

/** Saves label and scope as one change, then reads Apple's details again (rules A5, A12). */
final class SaveUnit {
    private final Ports ports;
    private final Turns turns;
    private final UnitFrame frame;
    private final Outside outside;

    SaveUnit(Ports ports, Turns turns, UnitFrame frame, Outside outside) {
        this.ports = ports;
        this.turns = turns;
        this.frame = frame;
        this.outside = outside;
    }

    Outcome<ContentIntegration> save(Session session, UnitChange change) {
        try {
            return ports.inTransaction(session, stores -> admitted(session, stores, change))
                    .unless(unit -> unconfirmed(session, unit, change))
                    .then(seen -> ports.inTransaction(
                            session,
                            stores -> admitted(session, stores, change)
                                    .map(unit -> store(session, stores, unit, change))))
                    .map(saved -> refreshed(session, saved));
        } catch (StaleVersionException e) {
            return Outcome.refused(Refusal.of(IntegrationRefusal.CHANGED_MEANWHILE));
        }
    }

    private static Outcome<ContentIntegration> admitted(Session session, Stores stores, UnitChange change) {
        var edit = new LabelAndScope(change.from(), change.label(), change.scope());
        return Doorkeeper.toUnit(session, stores, change.id(), Action.RENAME)
                .unless(unit -> edit.refusal(session, stores, unit));
    }

    /** Counted outside of the transaction that saves: an inventory may take its time. */
    private Optional<Refusal> unconfirmed(Session session, ContentIntegration unit, UnitChange change) {
        long fallen = outside.count(session, unit, change.scope());
        return fallen == change.confirmedOutside()
                ? Optional.empty()
                : Optional.of(Refusal.of(ContentRefusal.SCOPE_NOT_CONFIRMED)
                        .with("label", unit.label().value())
                        .with("assignments", fallen));
    }

    private ContentIntegration store(Session session, Stores stores, ContentIntegration before, UnitChange change) {
        var after = stores.units().update(before.saved(change.label(), change.scope()));
        var event = session.event(ContentEvent.CHANGED, Subject.integration(after.id()), ports.now());
        stores.journal().append(LabelAndScope.noting(event, before, after).with("outside", change.confirmedOutside()));
        return after;
    }

    /** A failed or impossible re-read does not undo the save. */
    private ContentIntegration refreshed(Session session, ContentIntegration saved) {
        try {
            return turns.aloneNow(
                            session,
                            IntegrationKind.UNITS.turn(saved.id()),
                            lease -> reread(new UnitPlace(session, lease, saved)))
                    .match(fresh -> fresh, refusal -> saved);
        } catch (Setbacks.Held e) {
            return saved;
        }
    }

    private Outcome<ContentIntegration> reread(UnitPlace place) {
        return Outcome.done(place)
                .unless(saved -> saved.unit().claim().beforeRead())
                .unless(saved -> waiting(saved.lease(), saved.unit()))
                .map(frame::look);
    }

    private Optional<Refusal> waiting(Lease lease, ContentIntegration unit) {
        return ports.inTransaction(
                lease, stores -> CallPolicy.before(unit, stores.unitStates().find(unit.id()), ports.now()));
    }
}
