package dev.espalier.mdm.application.content;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Provisional;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentToken;
import dev.espalier.mdm.domain.content.DownloaderFact;
import dev.espalier.mdm.domain.content.ProvenToken;
import dev.espalier.mdm.domain.content.StoredContentToken;
import dev.espalier.mdm.domain.content.UnitHolding;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.content.ContentCredential;
import java.util.Optional;
import java.util.function.Function;

/** Reads a token file, proves the token at Apple, and keeps it only if what comes next is done (rules A1, A13). */
final class NewToken {
    private static final String PURPOSE = "content-token";

    private final Ports ports;

    NewToken(Ports ports) {
        this.ports = ports;
    }

    /** Reads the file, and judges the token's date. */
    Outcome<ContentToken> read(byte[] file) {
        return ports.apple()
                .contentTokens()
                .read(file)
                .match(Outcome::done, Outcome::<ContentToken>refused)
                .unless(token -> token.refusalAt(ports.now()));
    }

    /** Asks Apple whose token it is, and goes on; unless that ends well, nothing of the token stays. */
    <T> Outcome<T> prove(
            Session session, IntegrationId id, ContentToken token, Function<ProvenToken, Outcome<T>> next) {
        var secret = ports.vault().put(session.account(), PURPOSE, token.toBytes());
        return Provisional.keptIfDone(() -> proven(session, id, token, secret).then(next), () -> drop(session, secret));
    }

    private Outcome<ProvenToken> proven(Session session, IntegrationId id, ContentToken token, SecretRef secret) {
        var credential = new ContentCredential(session.account(), id, secret);
        try {
            var details = ports.apple().content().unit(credential);
            var downloader = ports.apple().content().downloader(credential);
            var stored = StoredContentToken.of(token, secret, Actor.of(session.caller()), ports.now());
            return Outcome.done(new ProvenToken(stored, details, downloader));
        } catch (AppleCredentialException e) {
            return Outcome.refused(CallPolicy.refusal(e.rejection()));
        }
    }

    /** Destroys a token that is not used any more (rule T4). */
    void drop(Session session, SecretRef secret) {
        ports.apple().content().forget(secret);
        ports.vault().destroy(session.account(), secret);
    }

    /** Takes the unit for this account, or says who has it (rules A2, S3). */
    static Optional<Refusal> holding(Stores stores, IntegrationId integration, ProvenToken proven) {
        var unit = proven.details().unit();
        return new UnitHolding(proven.details())
                .refusal(
                        integration,
                        () -> stores.unitIdentities().hold(unit.value()),
                        () -> stores.units().byUnit(unit));
    }

    /** What the journal keeps of a token. */
    static JournalEvent noting(JournalEvent event, ProvenToken proven) {
        return event.with("unit", proven.details().locationName().orElse(""))
                .with("unit_id", proven.details().unit())
                .with("organization", proven.stored().organization().orElse(""))
                .with("token", proven.stored().fingerprint())
                .with(
                        "admin",
                        proven.downloader().value(DownloaderFact.APPLE_ACCOUNT).orElse(""))
                .with("expires_at", proven.stored().expiresAt());
    }
}
