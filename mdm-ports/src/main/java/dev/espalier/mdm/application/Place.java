package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.journal.EventKind;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.spi.Lease;
import java.time.Instant;

/** Where work is done, for whom, and under which lease. */
public interface Place<I extends Integration> {

    /** For whom. */
    Session session();

    /** Under which lease. */
    Lease lease();

    /** About which integration, as it was when the work began. */
    I integration();

    /** How such an integration is kept. */
    IntegrationKind<I, ?> kind();

    /** The integration's id. */
    default IntegrationId id() {
        return integration().id();
    }

    /** An event about the integration, by the caller. */
    default JournalEvent event(EventKind kind, Instant at) {
        return session().event(kind, Subject.integration(id()), at);
    }
}
