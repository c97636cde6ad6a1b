package dev.espalier.mdm.verify.crash;

import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.apple.AppleEndpoints;
import dev.espalier.mdm.apple.AppleServices;
import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.server.BetaToken;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.spi.AppleConnector;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.device.DeviceGateway;
import dev.espalier.mdm.spi.server.CertificateDesk;
import dev.espalier.mdm.spi.server.ServerCredential;
import dev.espalier.mdm.spi.server.ServerGateway;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import dev.espalier.mdm.verify.story.School;
import dev.espalier.mdm.verify.story.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A process of its own, made to be killed: {@code update}, {@code apply}, {@code revoke} or {@code renew}, database,
 * simulator, integration; then which revocation, or the token file.
 */
public final class Child {
    /** The exit code of a process that ended itself as if it had been killed. */
    static final int HALTED = 137;

    private Child() {}

    /** Does one thing. While it updates or applies, it writes a line for every step. */
    public static void main(String[] arguments) throws IOException {
        var integration = IntegrationId.of(arguments[3]);
        try (HikariDataSource pool = TestDatabase.pool(arguments[1])) {
            switch (arguments[0]) {
                case "update" -> update(open(pool, services(arguments[2])), integration);
                case "apply" -> apply(open(pool, services(arguments[2])));
                case "revoke" -> revoke(open(pool, services(arguments[2])), RevocationId.of(arguments[4]));
                default -> renew(pool, arguments, integration);
            }
        }
    }

    private static void renew(HikariDataSource pool, String[] arguments, IntegrationId server) throws IOException {
        byte[] file = Files.readAllBytes(Path.of(arguments[4]));
        open(pool, haltingAfterTheAnswer(services(arguments[2]))).servers().renew(server, file);
    }

    private static AppleConnector services(String apple) {
        return AppleServices.at(AppleEndpoints.at(URI.create(apple))).build();
    }

    private static AccountSession open(HikariDataSource pool, AppleConnector apple) {
        return School.session(Mdm.builder()
                .storage(TestDatabase.storage(pool, InstantSource.system()))
                .apple(apple)
                .build());
    }

    private static void update(AccountSession session, IntegrationId server) {
        session.devices().update(server, said());
    }

    /** Carries the newest plan out. */
    private static void apply(AccountSession session) {
        var plan = session.plans().newest(1).get(0);
        session.plans().apply(ApplyRequest.of(plan), said());
    }

    /** Takes back what a revocation says, as a person confirmed it. */
    private static void revoke(AccountSession session, RevocationId id) {
        var work = session.licenseWork();
        work.carryOut(id, work.revocation(id).orElseThrow().licenses(), said());
    }

    private static Progress said() {
        return (stage, done, expected) -> System.out.println(stage + " " + done);
    }

    /** Apple has said whose token it is, and nobody has written it down. */
    private static AppleConnector haltingAfterTheAnswer(AppleConnector real) {
        return (vault, clock) -> {
            var gateways = real.connect(vault, clock);
            return new Gateways(gateways.certificates(), new Halting(gateways.servers()), gateways.devices(), gateways);
        };
    }

    private record Halting(ServerGateway real) implements ServerGateway {
        @Override
        public ServerDetails account(ServerCredential credential) {
            real.account(credential);
            Runtime.getRuntime().halt(HALTED);
            throw new IllegalStateException("A halted process goes on.");
        }

        @Override
        public ServiceAnswer<Optional<Discovery>> discovery(ServerCredential credential) {
            return real.discovery(credential);
        }

        @Override
        public ServiceAnswer<DiscoveryUrl> setDiscovery(ServerCredential credential, DiscoveryUrl url) {
            return real.setDiscovery(credential, url);
        }

        @Override
        public ServiceAnswer<ServerCredential> clearDiscovery(ServerCredential credential) {
            return real.clearDiscovery(credential);
        }

        @Override
        public ServiceAnswer<List<BetaToken>> betaTokens(ServerCredential credential) {
            return real.betaTokens(credential);
        }

        @Override
        public void forget(SecretRef token) {
            real.forget(token);
        }
    }

    private record Gateways(
            CertificateDesk certificates, ServerGateway servers, DeviceGateway devices, AppleGateways real)
            implements AppleGateways {
        @Override
        public void close() {
            real.close();
        }
    }
}
