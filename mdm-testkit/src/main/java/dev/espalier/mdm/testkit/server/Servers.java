package dev.espalier.mdm.testkit.server;

import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.server.KeySlots;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.server.StoredToken;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.access.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Server integrations, their drafts and tokens. Every builder is valid as it is. */
public final class Servers {

    /** The last moment of {@link #aServerToken()}: a year after the clock's start. */
    public static final Instant TOKEN_END = FakeClock.START.plus(Duration.ofDays(365));

    private Servers() {}

    /**
     * A server in use since the clock's start, with one key, all locations and an Apple identity of its own.
     *
     * @return the integration
     */
    public static ServerIntegration.Builder aServerIntegration() {
        return ServerIntegration.builder()
                .id(anIntegrationId())
                .version(Version.first())
                .label(new IntegrationLabel("Main server"))
                .keys(KeySlots.builder().current(TestKeys.first()).build())
                .token(aStoredToken().build())
                .details(someServerDetails().build())
                .integratedBy(Actor.of(Callers.anAdministrator()))
                .integratedAt(FakeClock.START);
    }

    /**
     * A draft that waits for its first token.
     *
     * @return the draft
     */
    public static ServerDraft.Builder aServerDraft() {
        return ServerDraft.builder()
                .id(anIntegrationId())
                .label(new IntegrationLabel("Main server"))
                .key(TestKeys.first())
                .draftedBy(Actor.of(Callers.anAdministrator()))
                .draftedAt(FakeClock.START)
                .version(Version.first());
    }

    /**
     * An id that nothing else has.
     *
     * @return the id
     */
    public static IntegrationId anIntegrationId() {
        return new IntegrationId(UUID.randomUUID());
    }

    /**
     * Apple's word about a server that no other builder describes.
     *
     * @return the details
     */
    public static ServerDetails.Builder someServerDetails() {
        return ServerDetails.builder()
                .serverUuid(UUID.randomUUID().toString())
                .serverName("Northwind MDM")
                .organization("Northwind Schools")
                .adminId("ada@northwind.example")
                .organizationId("2489123")
                .organizationType("edu")
                .pageLimit(500)
                .asOf(FakeClock.START);
    }

    /**
     * A token that lasts until {@link #TOKEN_END}.
     *
     * @return the token
     */
    public static ServerToken.Builder aServerToken() {
        return ServerToken.builder()
                .consumerKey("CK_0123456789abcdef")
                .consumerSecret(Secret.of("CS_only-for-tests"))
                .accessToken(Secret.of("AT_only-for-tests"))
                .accessSecret(Secret.of("AS_only-for-tests"))
                .expiresAt(TOKEN_END);
    }

    /**
     * What is kept about {@link #aServerToken()}; there is no secret behind it.
     *
     * @return the stored token
     */
    public static StoredToken.Builder aStoredToken() {
        return StoredToken.builder()
                .secret(new SecretRef(UUID.randomUUID()))
                .consumerKeyShort("CK_0123…cdef")
                .expiresAt(TOKEN_END)
                .storedAt(FakeClock.START)
                .storedBy(Actor.of(Callers.anAdministrator()));
    }

    /**
     * Apple refuses the token, without saying why.
     *
     * @return the refusal
     */
    public static Rejection aRejection() {
        return aRejection(RejectionKind.REFUSED, 401, "token_rejected");
    }

    /**
     * A refusal of Apple's.
     *
     * @param kind of which kind
     * @param status with which HTTP status
     * @param code with which word
     * @return the refusal
     */
    public static Rejection aRejection(RejectionKind kind, int status, String code) {
        return Rejection.builder()
                .kind(kind)
                .since(FakeClock.START)
                .status(status)
                .code(code)
                .requestId("a-request")
                .build();
    }
}
