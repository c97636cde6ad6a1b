package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.domain.server.BetaToken;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.spi.server.ServerCredential;
import dev.espalier.mdm.spi.server.ServerGateway;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The server behind a token, as the enrollment service tells it. */
public final class EnrollmentServerGateway implements ServerGateway {
    private final EnrollmentService service;
    private final InstantSource clock;

    public EnrollmentServerGateway(EnrollmentService service, InstantSource clock) {
        this.service = service;
        this.clock = clock;
    }

    @Override
    public ServerDetails account(ServerCredential credential) {
        var exchange = service.call(credential, EnrollmentCall.get("/account"));
        var account = new AccountWire(service.hosts());
        exchange.walk(account::take);
        return account.toDomain(clock.instant()).orElseThrow(() -> exchange.unusable("it names no server"));
    }

    @Override
    public ServiceAnswer<Optional<Discovery>> discovery(ServerCredential credential) {
        return DiscoveryWire.current(service.call(credential, EnrollmentCall.get(DiscoveryWire.PATH)));
    }

    @Override
    public ServiceAnswer<DiscoveryUrl> setDiscovery(ServerCredential credential, DiscoveryUrl url) {
        var call = EnrollmentCall.write("POST", DiscoveryWire.PATH, body -> DiscoveryWire.write(body, url));
        return DiscoveryWire.accepted(service.call(credential, call), url);
    }

    @Override
    public ServiceAnswer<ServerCredential> clearDiscovery(ServerCredential credential) {
        var call = EnrollmentCall.write("DELETE", DiscoveryWire.PATH);
        return DiscoveryWire.cleared(service.call(credential, call), credential);
    }

    @Override
    public ServiceAnswer<List<BetaToken>> betaTokens(ServerCredential credential) {
        return BetaTokensWire.toDomain(service.call(credential, EnrollmentCall.get("/os-beta-enrollment/tokens")));
    }

    @Override
    public void forget(SecretRef token) {
        service.forget(token);
    }
}
