package dev.espalier.mdm.domain.health;

import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.server.ServerIntegration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is to be said about a server integration (rules T1, T3, X6, S23). */
public final class ServerHealth {
    private ServerHealth() {}

    /**
     * Looks at a server.
     *
     * @param server the integration
     * @param sync how far its devices have been read
     * @param now the present
     * @return what is found, possibly nothing
     */
    public static List<Finding> of(ServerIntegration server, SyncState sync, Instant now) {
        var about = new IntegrationHealth(server, "server", server.details().serverName(), now);
        var findings = new ArrayList<Finding>();
        about.token().ifPresent(findings::add);
        about.hold(sync).ifPresent(findings::add);
        about.emptyScope().ifPresent(findings::add);
        sync.endedAt()
                .filter(ended -> sync.absenceCheckDue())
                .map(ended -> about.finding("releases-held", Severity.WARNING, ended, Map.of()))
                .ifPresent(findings::add);
        return findings;
    }
}
