package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.spi.Stores;

/** Says in the journal that a token's date is near, each warning once (rule T1). */
public final class ExpiryWarning {
    private final Ports ports;

    /** Warnings are given at the present. */
    public ExpiryWarning(Ports ports) {
        this.ports = ports;
    }

    /** The same integration, after the warning that was due, if one was. */
    public <I extends Integration> I given(Session session, IntegrationKind<I, ?> kind, Stores stores, I integration) {
        return integration
                .warningDue(ports.now())
                .map(days -> {
                    var subject = Subject.integration(integration.id());
                    stores.journal()
                            .append(session.event(kind.events().expiryWarned(), subject, ports.now())
                                    .with("days", days)
                                    .with("expires_at", integration.expiresAt().orElseThrow()));
                    return kind.update(stores, kind.warned(integration, days));
                })
                .orElse(integration);
    }
}
