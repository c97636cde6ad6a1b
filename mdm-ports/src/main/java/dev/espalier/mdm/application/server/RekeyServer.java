package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.server.NewCertificate;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Stores;
import java.util.Optional;

/** Makes a new key pair; a key in use stays in use until a token comes for the new one (rule S1). */
final class RekeyServer {
    private final Ports ports;
    private final RetireSecrets retire;

    RekeyServer(Ports ports, RetireSecrets retire) {
        this.ports = ports;
        this.retire = retire;
    }

    Outcome<NewCertificate> rekey(Session session, IntegrationId id) {
        return label(session, id).then(label -> {
            var key = ports.apple().certificates().newServerKey(session.account(), label);
            return stage(session, id, key).map(given -> {
                given.ifPresent(unused -> retire.destroy(session, unused));
                return new NewCertificate(id, key);
            });
        });
    }

    private Outcome<String> label(Session session, IntegrationId id) {
        return Doorkeeper.admit(session, Action.REKEY)
                .then(admitted -> ports.inTransaction(
                        session,
                        stores -> stores.servers()
                                .draft(id)
                                .map(draft -> Outcome.done(draft.label().value()))
                                .orElseGet(() -> Doorkeeper.toServer(session, stores, id, Action.REKEY)
                                        .map(server -> server.label().value()))));
    }

    /** Puts the key in its slot; answers with the staged key that is given up for it. */
    private Outcome<Optional<ServerKey>> stage(Session session, IntegrationId id, ServerKey key) {
        return ports.inTransaction(session, stores -> {
            var outcome = staged(session, stores, id, key);
            if (outcome.refusal().isEmpty()) {
                stores.journal()
                        .append(session.event(ServerEvent.REKEYED, Subject.integration(id), ports.now())
                                .with("certificate", key.fingerprint()));
            }
            return outcome;
        });
    }

    private static Outcome<Optional<ServerKey>> staged(
            Session session, Stores stores, IntegrationId id, ServerKey key) {
        var draft = stores.servers().draft(id);
        if (draft.isPresent()) {
            stores.servers().updateDraft(draft.orElseThrow().rekeyed(key));
            return Outcome.done(Optional.of(draft.orElseThrow().key()));
        }
        return Doorkeeper.toServer(session, stores, id, Action.REKEY).map(server -> {
            stores.servers().update(server.rekeyed(key));
            return server.keys().staged();
        });
    }
}
