package dev.espalier.mdm.application.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Provisional;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerHolding;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.StoredToken;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Opens a token file, proves the token at Apple, and keeps it only if what comes next is done (rules S2, S11). */
final class NewToken {
    private static final String PURPOSE = "server-token";

    private final Ports ports;

    NewToken(Ports ports) {
        this.ports = ports;
    }

    /** Opens the file with one of the keys, and judges the token's date. */
    Outcome<TokenReading.Opened> open(Session session, List<ServerKey> keys, byte[] file) {
        return ports.apple()
                .certificates()
                .openToken(session.account(), file, keys)
                .match(Outcome::done, unreadable -> Outcome.<TokenReading.Opened>refused(unreadable.reason()))
                .unless(opened -> opened.token().refusalAt(ports.now()));
    }

    /**
     * Asks Apple whose token it is, and goes on; unless that ends well, nothing of the token stays.
     */
    <T> Outcome<T> prove(
            Session session, IntegrationId id, TokenReading.Opened opened, Function<Proven, Outcome<T>> next) {
        var secret =
                ports.vault().put(session.account(), PURPOSE, opened.token().toBytes());
        return Provisional.keptIfDone(
                () -> proven(session, id, opened, secret).then(next), () -> drop(session, secret));
    }

    private Outcome<Proven> proven(Session session, IntegrationId id, TokenReading.Opened opened, SecretRef secret) {
        try {
            var details = ports.apple().servers().account(new ServerCredential(session.account(), id, secret));
            var stored = StoredToken.of(opened.token(), secret, Actor.of(session.caller()), ports.now());
            return Outcome.done(new Proven(opened, stored, details));
        } catch (AppleCredentialException e) {
            return Outcome.refused(CallPolicy.refusal(e.rejection()));
        }
    }

    /** Destroys a token that is not used any more, and its session with it (rule T4). */
    void drop(Session session, SecretRef secret) {
        ports.apple().servers().forget(secret);
        ports.vault().destroy(session.account(), secret);
    }

    /** A token that works, what will be kept about it, and what Apple says about its server. */
    record Proven(TokenReading.Opened opened, StoredToken stored, ServerDetails details) {

        /** Takes the Apple server for this account, or says who has it (rule S3). */
        Optional<Refusal> refusal(Stores stores, IntegrationId integration) {
            String uuid = details.serverUuid();
            return new ServerHolding(details, stores.servers().byAppleServer(uuid))
                    .refusal(integration, () -> stores.appleIdentities().hold(uuid));
        }

        /** What the journal keeps of it. */
        JournalEvent noting(JournalEvent event) {
            return event.with("server", details.serverName())
                    .with("server_uuid", details.serverUuid())
                    .with("organization", details.organization())
                    .with("admin", details.adminId().orElse(""))
                    .with("consumer_key", stored.consumerKeyShort())
                    .with("expires_at", stored.expiresAt().map(Object::toString).orElse(""));
        }

        /** A new key pair was made while the token was proven: the one that opened it may be gone. */
        Optional<Refusal> stale(List<ServerKey> keys) {
            return keys.contains(opened.opener())
                    ? Optional.empty()
                    : Optional.of(Refusal.of(IntegrationRefusal.CHANGED_MEANWHILE));
        }
    }
}
