package dev.espalier.mdm.application.health;

import dev.espalier.mdm.api.health.Health;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.IntegrationKind;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.health.Finding;
import dev.espalier.mdm.domain.health.HealthReport;
import dev.espalier.mdm.domain.health.ServerHealth;
import dev.espalier.mdm.domain.health.UnitHealth;
import dev.espalier.mdm.spi.Stores;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

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
            var findings = Stream.concat(servers(stores, now), units(stores, now))
                    .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::label))
                    .toList();
            return new HealthReport(findings, now);
        });
    }

    private Stream<Finding> servers(Stores stores, Instant now) {
        return Doorkeeper.reachable(IntegrationKind.SERVERS, session, stores).stream()
                .filter(Integration::active)
                .flatMap(server -> ServerHealth.of(server, stores.syncStates().find(server.id()), now).stream());
    }

    private Stream<Finding> units(Stores stores, Instant now) {
        return Doorkeeper.reachable(IntegrationKind.UNITS, session, stores).stream()
                .filter(Integration::active)
                .flatMap(unit -> UnitHealth.of(unit, stores.unitStates().find(unit.id()), now).stream());
    }
}
