package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Provisional;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.application.server.NewToken.Proven;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.Adoption;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.spi.Lease;

/**
 * Takes over a server that another product ran, with the key and the token in use (rule E6). Apple is asked whose token
 * it is and nothing else: there, everything stays as it was.
 */
final class AdoptServer {
    private final Ports ports;
    private final Turns turns;
    private final NewToken newToken;

    AdoptServer(Ports ports, Turns turns, NewToken newToken) {
        this.ports = ports;
        this.turns = turns;
        this.newToken = newToken;
    }

    Outcome<ServerIntegration> adopt(Session session, Adoption adoption) {
        return Doorkeeper.admit(session, Action.INTEGRATE)
                .then(admitted -> imported(session, adoption))
                .then(key -> adopted(session, adoption, key));
    }

    private Outcome<ServerKey> imported(Session session, Adoption adoption) {
        return ports.apple()
                .certificates()
                .importServerKey(session.account(), adoption.pair())
                .match(imported -> Outcome.done(imported.key()), refused -> Outcome.refused(refused.reason()));
    }

    /** The key stays only if the server does. */
    private Outcome<ServerIntegration> adopted(Session session, Adoption adoption, ServerKey key) {
        var draft = ServerDraft.builder()
                .id(new IntegrationId(ports.ids().next()))
                .label(adoption.label())
                .key(key)
                .draftedBy(Actor.of(session.caller()))
                .draftedAt(ports.now())
                .version(Version.first())
                .build();
        return Provisional.keptIfDone(
                () -> turns.alone(
                        session,
                        IntegrationKind.SERVERS.turn(draft.id()),
                        lease -> inTurn(session, lease, draft, adoption.token())),
                () -> ports.vault().destroy(session.account(), key.privateKey()));
    }

    private Outcome<ServerIntegration> inTurn(Session session, Lease lease, ServerDraft draft, byte[] file) {
        return read(session, draft.key(), file)
                .then(opened ->
                        newToken.prove(session, draft.id(), opened, proven -> record(session, lease, draft, proven)));
    }

    private Outcome<TokenReading.Opened> read(Session session, ServerKey key, byte[] file) {
        return ports.apple()
                .certificates()
                .readAdopted(session.account(), file, key)
                .match(
                        Outcome::done,
                        unreadable -> Outcome.<TokenReading.Opened>refused(Adoption.refusal(unreadable.reason())))
                .unless(opened -> opened.token().refusalAt(ports.now()));
    }

    private Outcome<ServerIntegration> record(Session session, Lease lease, ServerDraft draft, Proven proven) {
        return ports.inTransaction(
                lease,
                stores -> Outcome.done(draft)
                        .unless(adopted -> proven.refusal(stores, adopted.id()))
                        .map(adopted -> {
                            var integration = adopted.completed(proven.stored(), proven.details());
                            stores.servers().add(integration);
                            stores.journal()
                                    .append(proven.noting(session.event(
                                                    ServerEvent.ADOPTED,
                                                    Subject.integration(integration.id()),
                                                    ports.now())
                                            .with("label", integration.label())
                                            .with("certificate", draft.key().fingerprint())));
                            return integration;
                        }));
    }
}
