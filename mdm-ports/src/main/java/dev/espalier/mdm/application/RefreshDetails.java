package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.util.Optional;

/** Reads again what Apple says about a server (rules S6 to S8). */
public final class RefreshDetails {
    private final Ports ports;
    private final Setbacks setbacks;

    /** Details are read with the token in use. */
    public RefreshDetails(Ports ports, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
    }

    /**
     * Reads and stores them. That an answer about the server is of no use stops nothing; a refused token or a busy Apple
     * does.
     *
     * @throws Setbacks.Held if Apple refuses the token or cannot answer
     */
    public ServerIntegration refresh(Session session, Lease lease, ServerIntegration server) {
        var place = new ServerPlace(session, lease, server);
        return setbacks.minding(place, () -> answer(place.credential()))
                .map(details -> store(session, lease, server.id(), details))
                .orElse(server);
    }

    private Optional<ServerDetails> answer(ServerCredential credential) {
        try {
            return Optional.of(ports.apple().servers().account(credential));
        } catch (AppleCredentialException | AppleUnavailableException e) {
            throw e;
        } catch (AppleServiceException e) {
            return Optional.empty();
        }
    }

    private ServerIntegration store(Session session, Lease lease, IntegrationId id, ServerDetails details) {
        return ports.inTransaction(lease, stores -> {
            var before = stores.servers().find(id).orElseThrow();
            var after = stores.servers().update(before.refreshed(details));
            stores.syncStates().put(stores.syncStates().find(id).unheld());
            note(session, stores, before, after);
            return after;
        });
    }

    private void note(Session session, Stores stores, ServerIntegration before, ServerIntegration after) {
        var subject = Subject.integration(after.id());
        if (before.rejection().isPresent() && after.rejection().isEmpty()) {
            stores.journal().append(session.event(ServerEvent.ACCEPTED_AGAIN, subject, ports.now()));
        }
        var old = before.details();
        var now = after.details();
        boolean same = old.serverName().equals(now.serverName())
                && old.organization().equals(now.organization())
                && old.adminId().equals(now.adminId());
        if (!same) {
            stores.journal()
                    .append(session.event(ServerEvent.DETAILS_CHANGED, subject, ports.now())
                            .with("server", now.serverName())
                            .with("organization", now.organization())
                            .with("admin", now.adminId().orElse("")));
        }
    }
}
