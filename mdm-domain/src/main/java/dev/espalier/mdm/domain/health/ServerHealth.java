package dev.espalier.mdm.domain.health;

import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.LikelyCause;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.Standing;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerIntegration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
        var findings = new ArrayList<Finding>();
        token(server, now).ifPresent(findings::add);
        hold(server, sync, now).ifPresent(findings::add);
        if (server.scope().admitsNobody()) {
            findings.add(about(server, "health.server-empty-scope", Severity.NOTICE, now));
        }
        if (sync.absenceCheckDue() && sync.endedAt().isPresent()) {
            findings.add(about(
                    server,
                    "health.server-releases-held",
                    Severity.WARNING,
                    sync.endedAt().orElseThrow()));
        }
        return findings;
    }

    private static Optional<Finding> token(ServerIntegration server, Instant now) {
        var standing = server.standing(now);
        return switch (standing.word()) {
            case VALID -> Optional.empty();
            case EXPIRING -> Optional.of(token(server, standing, "health.server-expiring", urgency(standing, now)));
            case EXPIRED -> Optional.of(token(server, standing, "health.server-expired", Severity.BAD));
            case REJECTED -> Optional.of(token(server, standing, "health.server-rejected", Severity.BAD));
            case TERMS_UNSIGNED -> Optional.of(token(server, standing, "health.server-terms-unsigned", Severity.BAD));
            case ACCESS_DENIED -> Optional.of(token(server, standing, "health.server-access-denied", Severity.BAD));
            case READ_ONLY -> Optional.of(token(server, standing, "health.server-read-only", Severity.WARNING));
        };
    }

    private static Severity urgency(Standing standing, Instant now) {
        return standing.daysLeft(now).filter(days -> days <= 30).isPresent() ? Severity.WARNING : Severity.NOTICE;
    }

    private static Finding token(ServerIntegration server, Standing standing, String code, Severity severity) {
        return Finding.builder()
                .from(about(server, code, severity, standing.since()))
                .parameters(parameters(server, standing))
                .build();
    }

    private static Map<String, Object> parameters(ServerIntegration server, Standing standing) {
        var parameters = new HashMap<String, Object>();
        parameters.put("server", server.details().serverName());
        parameters.put("person", standing.downloader().orElse(""));
        parameters.put(
                "causes", standing.causes().stream().map(LikelyCause::name).collect(Collectors.joining(",")));
        parameters.put("evidence", standing.evidence().map(ServerHealth::words).orElse(""));
        standing.expiresAt().ifPresent(end -> parameters.put("expires_at", end));
        return parameters;
    }

    private static String words(Rejection rejection) {
        return ("HTTP " + rejection.status() + " " + rejection.code()).strip();
    }

    private static Optional<Finding> hold(ServerIntegration server, SyncState sync, Instant now) {
        return sync.holdAt(now)
                .filter(hold -> hold.reason() == Hold.Reason.RATE_LIMITED || hold.reason() == Hold.Reason.UNAVAILABLE)
                .map(hold -> Finding.builder()
                        .from(about(server, "health.server-held", Severity.NOTICE, now))
                        .parameters(Map.of(
                                "until", hold.until(), "reason", hold.reason().name()))
                        .build());
    }

    private static Finding about(ServerIntegration server, String code, Severity severity, Instant since) {
        return Finding.builder()
                .subject(Subject.integration(server.id()))
                .label(server.label().value())
                .severity(severity)
                .code(code)
                .since(since)
                .build();
    }
}
