package dev.espalier.mdm.domain;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.KeySlots;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.server.StoredToken;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.Version;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that several specifications start from. */
public final class Examples {

    public static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    public static final Instant TOKEN_END = NOW.plus(Duration.ofDays(365));
    public static final IntegrationId SERVER = IntegrationId.of("5f3c0d0e-0000-4000-8000-000000000001");
    public static final Actor ADA = new Actor(Role.ADMINISTRATOR, "u-17");

    private static final X509Certificate CERTIFICATE = readCertificate();

    private Examples() {}

    public static Caller administrator() {
        return Caller.administrator("u-17", "Ada Lopez");
    }

    public static Caller leaderOf(String... locations) {
        return Caller.leader("u-3", "Mia Chen", locations(locations));
    }

    public static Caller teacherAt(String... locations) {
        return Caller.teacher("u-5", "Tom Reyes", locations(locations));
    }

    public static Caller partner() {
        return Caller.partner("u-9", "Partner Ltd");
    }

    public static Set<LocationId> locations(String... ids) {
        return Stream.of(ids).map(LocationId::new).collect(Collectors.toSet());
    }

    public static LocationScope selected(String... ids) {
        return LocationScope.selected(locations(ids));
    }

    /** A key of its own: the same certificate, another place in the vault. */
    public static ServerKey aKey() {
        return new ServerKey(new SecretRef(UUID.randomUUID()), CERTIFICATE, NOW);
    }

    public static ServerIntegration.Builder aServer() {
        return ServerIntegration.builder()
                .id(SERVER)
                .version(Version.first())
                .label(new IntegrationLabel("Main server"))
                .keys(KeySlots.builder().current(aKey()).build())
                .token(aStoredToken())
                .details(details("server-1").build())
                .integratedBy(ADA)
                .integratedAt(NOW);
    }

    public static ServerDraft aDraft(ServerKey key) {
        return ServerDraft.builder()
                .id(SERVER)
                .label(new IntegrationLabel("Main server"))
                .key(key)
                .draftedBy(ADA)
                .draftedAt(NOW)
                .version(Version.first())
                .build();
    }

    public static ServerDetails.Builder details(String serverUuid) {
        return ServerDetails.builder()
                .serverUuid(serverUuid)
                .serverName("Northwind MDM")
                .organization("Northwind Schools")
                .adminId("ada@northwind.example")
                .asOf(NOW);
    }

    public static ServerToken.Builder aToken() {
        return ServerToken.builder()
                .consumerKey("CK_0123456789abcdef")
                .consumerSecret(Secret.of("the-consumer-secret"))
                .accessToken(Secret.of("the-access-token"))
                .accessSecret(Secret.of("the-access-secret"))
                .expiresAt(TOKEN_END);
    }

    public static StoredToken aStoredToken() {
        return StoredToken.of(aToken().build(), new SecretRef(UUID.randomUUID()), ADA, NOW);
    }

    public static Rejection rejection(RejectionKind kind) {
        return Rejection.builder()
                .kind(kind)
                .since(NOW)
                .status(401)
                .code("token_rejected")
                .build();
    }

    private static X509Certificate readCertificate() {
        try (var file = Examples.class.getResourceAsStream("certificate.pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        } catch (CertificateException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
