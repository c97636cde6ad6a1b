package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.server.ServerChange;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.LabelAndScope;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.RefreshDetails;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;

/** Saves label and scope as one change, then reads Apple's details again (rules S9, S10). */
final class SaveServer {
    private final Ports ports;
    private final Turns turns;
    private final RefreshDetails refresh;

    SaveServer(Ports ports, Turns turns, RefreshDetails refresh) {
        this.ports = ports;
        this.turns = turns;
        this.refresh = refresh;
    }

    Outcome<ServerIntegration> save(Session session, ServerChange change) {
        try {
            return ports.inTransaction(session, stores -> save(session, stores, change))
                    .map(saved -> refreshed(session, saved));
        } catch (StaleVersionException e) {
            return Outcome.refused(Refusal.of(IntegrationRefusal.CHANGED_MEANWHILE));
        }
    }

    private Outcome<ServerIntegration> save(Session session, Stores stores, ServerChange change) {
        var edit = new LabelAndScope(change.from(), change.label(), change.scope());
        return Doorkeeper.toServer(session, stores, change.id(), Action.RENAME)
                .unless(server -> edit.refusal(session, stores, server))
                .map(server -> store(session, stores, server, change));
    }

    private ServerIntegration store(Session session, Stores stores, ServerIntegration before, ServerChange change) {
        var after = stores.servers().update(before.saved(change.label(), change.scope()));
        var event = session.event(ServerEvent.CHANGED, Subject.integration(after.id()), ports.now());
        stores.journal().append(LabelAndScope.noting(event, before, after));
        return after;
    }

    /** A failed or impossible re-read does not undo the save. */
    private ServerIntegration refreshed(Session session, ServerIntegration saved) {
        try {
            return turns.aloneNow(
                            session, IntegrationKind.SERVERS.turn(saved.id()), lease -> reread(session, lease, saved))
                    .match(fresh -> fresh, refusal -> saved);
        } catch (Setbacks.Held e) {
            return saved;
        }
    }

    private Outcome<ServerIntegration> reread(Session session, Lease lease, ServerIntegration saved) {
        return Outcome.done(saved)
                .unless(server -> ports.inTransaction(
                        lease,
                        stores -> CallPolicy.before(server, stores.syncStates().find(server.id()), ports.now())))
                .map(server -> refresh.refresh(session, lease, server));
    }
}
