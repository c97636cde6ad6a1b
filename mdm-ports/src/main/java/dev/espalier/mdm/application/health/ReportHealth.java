package dev.espalier.mdm.application.health;

import dev.espalier.mdm.api.health.Health;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.health.Finding;
import dev.espalier.mdm.domain.health.HealthReport;
import dev.espalier.mdm.domain.health.ServerHealth;
import dev.espalier.mdm.domain.server.ServerIntegration;
import java.util.Comparator;

/** Looks at everything within the caller's reach, from what is stored. */
public final class ReportHealth implements Health {
    private final Session session;
    private final Ports ports;

    /** For one session. */
    public ReportHealth(Session session, Ports ports) {
        this.session = session;
        this.ports = ports;
    }

    @Override
    public HealthReport report() {
        var now = ports.now();
        return ports.inTransaction(session, stores -> {
            var findings = Doorkeeper.reachableServers(session, stores).stream()
                    .filter(ServerIntegration::active)
                    .flatMap(server ->
                            ServerHealth.of(server, stores.syncStates().find(server.id()), now).stream())
                    .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::label))
                    .toList();
            return new HealthReport(findings, now);
        });
    }
}
