package dev.espalier.mdm.domain.health;

import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.content.UnitState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be said about a unit of Apps and Books (rules A3, T1, T3, X6, S23). */
public final class UnitHealth {
    private UnitHealth() {}

    /**
     * Looks at a unit.
     *
     * @param unit the integration
     * @param state how far it has been read
     * @param now the present
     * @return what is found, possibly nothing
     */
    public static List<Finding> of(ContentIntegration unit, UnitState state, Instant now) {
        var about = new IntegrationHealth(unit, "unit", unit.name(), now);
        var findings = new ArrayList<Finding>();
        about.token().ifPresent(findings::add);
        claim(unit, about).ifPresent(findings::add);
        about.hold(state).ifPresent(findings::add);
        about.emptyScope().ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> claim(ContentIntegration unit, IntegrationHealth about) {
        return unit.claim()
                .match(new Claim.Cases<>(
                        unclaimed -> Optional.of(about.finding(
                                "unclaimed", Severity.WARNING, unclaimed.since(), Map.of("unit", unit.name()))),
                        ours -> Optional.empty(),
                        claimed -> Optional.of(about.finding(
                                "claimed-by-other", Severity.WARNING, claimed.since(), owner(unit, claimed.owner()))),
                        lost -> Optional.of(
                                about.finding("lost", Severity.BAD, lost.since(), owner(unit, lost.owner())))));
    }

    private static Map<String, Object> owner(ContentIntegration unit, OwnerMark owner) {
        return Map.of("unit", unit.name(), "owner", owner.name(), "metadata", owner.metadata());
    }
}
