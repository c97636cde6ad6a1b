package dev.espalier.mdm.api.health;

import dev.espalier.mdm.domain.health.HealthReport;

/** What is wrong, since when, on what evidence, and who must do what; from what is stored, at any time. */
@FunctionalInterface
public interface Health {

    /**
     * Looks at everything within reach.
     *
     * @return the findings; none if all is well
     */
    HealthReport report();
}
