package dev.espalier.mdm.domain.health;

import java.time.Instant;
import java.util.List;

/**
 * How everything that a caller can reach stands.
 *
 * @param findings the most urgent first; none if all is well
 * @param at when this was looked at
 */
public record HealthReport(List<Finding> findings, Instant at) {

    /** Keeps a copy. */
    public HealthReport {
        findings = List.copyOf(findings);
    }

    /**
     * The most urgent severity.
     *
     * @return good if nothing is found
     */
    public Severity severity() {
        return findings.stream().map(Finding::severity).max(Severity::compareTo).orElse(Severity.GOOD);
    }
}
