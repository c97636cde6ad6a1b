package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Version;

/** Starts an integration: a key pair whose certificate goes to the portal (rule S1). */
final class DraftServer {
    private final Ports ports;

    DraftServer(Ports ports) {
        this.ports = ports;
    }

    Outcome<ServerDraft> draft(Session session, IntegrationLabel label) {
        return Doorkeeper.admit(session, Action.INTEGRATE)
                .map(admitted -> ports.apple().certificates().newServerKey(session.account(), label.value()))
                .map(key -> store(session, label, key));
    }

    Outcome<ServerDraft> draft(Session session, IntegrationLabel label, KeyPairFiles pair) {
        return Doorkeeper.admit(session, Action.INTEGRATE)
                .then(admitted -> imported(session, pair))
                .map(key -> store(session, label, key));
    }

    private Outcome<ServerKey> imported(Session session, KeyPairFiles pair) {
        return ports.apple()
                .certificates()
                .importServerKey(session.account(), pair)
                .match(imported -> Outcome.done(imported.key()), refused -> Outcome.refused(refused.reason()));
    }

    private ServerDraft store(Session session, IntegrationLabel label, ServerKey key) {
        var draft = ServerDraft.builder()
                .id(new IntegrationId(ports.ids().next()))
                .label(label)
                .key(key)
                .draftedBy(Actor.of(session.caller()))
                .draftedAt(ports.now())
                .version(Version.first())
                .build();
        return ports.inTransaction(session, stores -> {
            stores.servers().addDraft(draft);
            stores.journal()
                    .append(session.event(ServerEvent.DRAFTED, Subject.integration(draft.id()), ports.now())
                            .with("label", label)
                            .with("certificate", key.fingerprint()));
            return draft;
        });
    }
}
