package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.journal.EventKind;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.time.Instant;

/** Where work is done, for whom, and under which lease. */
public record Place(Session session, Lease lease, ServerIntegration server) {

    /** The integration's id. */
    public IntegrationId id() {
        return server.id();
    }

    /** The token in use. */
    public ServerCredential credential() {
        return RefreshDetails.credential(session, server);
    }

    /** An event about the integration, by the caller. */
    public JournalEvent event(EventKind kind, Instant at) {
        return session.event(kind, Subject.integration(id()), at);
    }
}
