package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.spi.server.ServerCredential;
import dev.espalier.mdm.spi.server.ServerGateway;
import java.time.InstantSource;

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
    public void forget(SecretRef token) {
        service.forget(token);
    }
}
