package dev.espalier.mdm.domain.health;

import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.credential.LikelyCause;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.Standing;
import dev.espalier.mdm.domain.credential.Waiting;
import dev.espalier.mdm.domain.journal.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be found about every integration (rules T1, T3, X6, S23).
 *
 * @param integration which
 * @param kind what its sentences call it, {@code server} or {@code unit}
 * @param name what Apple calls it
 * @param now the present
 */
record IntegrationHealth(Integration integration, String kind, String name, Instant now) {

    Optional<Finding> token() {
        var standing = integration.standing(now);
        return switch (standing.word()) {
            case VALID -> Optional.empty();
            case EXPIRING -> Optional.of(token(standing, "expiring", urgency(standing)));
            case EXPIRED -> Optional.of(token(standing, "expired", Severity.BAD));
            case REJECTED -> Optional.of(token(standing, "rejected", Severity.BAD));
            case TERMS_UNSIGNED -> Optional.of(token(standing, "terms-unsigned", Severity.BAD));
            case ACCESS_DENIED -> Optional.of(token(standing, "access-denied", Severity.BAD));
            case READ_ONLY -> Optional.of(token(standing, "read-only", Severity.WARNING));
        };
    }

    private Severity urgency(Standing standing) {
        return standing.daysLeft(now).filter(days -> days <= 30).isPresent() ? Severity.WARNING : Severity.NOTICE;
    }

    private Finding token(Standing standing, String what, Severity severity) {
        return finding(what, severity, standing.since(), parameters(standing));
    }

    private Map<String, Object> parameters(Standing standing) {
        var parameters = new HashMap<String, Object>();
        parameters.put(kind, name);
        parameters.put("person", standing.downloader().orElse(""));
        parameters.put(
                "causes", standing.causes().stream().map(LikelyCause::name).collect(Collectors.joining(",")));
        parameters.put(
                "evidence", standing.evidence().map(IntegrationHealth::words).orElse(""));
        standing.expiresAt().ifPresent(end -> parameters.put("expires_at", end));
        return parameters;
    }

    private static String words(Rejection rejection) {
        return ("HTTP " + rejection.status() + " " + rejection.code()).strip();
    }

    Optional<Finding> hold(Waiting waiting) {
        return waiting.holdAt(now)
                .filter(hold -> hold.reason() == Hold.Reason.RATE_LIMITED || hold.reason() == Hold.Reason.UNAVAILABLE)
                .map(hold -> finding(
                        "held",
                        Severity.NOTICE,
                        now,
                        Map.of("until", hold.until(), "reason", hold.reason().name())));
    }

    Optional<Finding> emptyScope() {
        return integration.scope().admitsNobody()
                ? Optional.of(finding("empty-scope", Severity.NOTICE, now, Map.of()))
                : Optional.empty();
    }

    Finding finding(String what, Severity severity, Instant since, Map<String, Object> parameters) {
        return Finding.builder()
                .subject(Subject.integration(integration.id()))
                .label(integration.label().value())
                .severity(severity)
                .code("health." + kind + "-" + what)
                .since(since)
                .parameters(parameters)
                .build();
    }
}
