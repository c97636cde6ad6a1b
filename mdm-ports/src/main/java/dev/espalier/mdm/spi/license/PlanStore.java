package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanId;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Plans with their lines, which may be a million. */
public interface PlanStore {

    /**
     * Adds a plan.
     *
     * @param plan the plan, at its first version
     */
    void add(LicensePlan plan);

    /**
     * Replaces what is known of a plan; its version goes up by one. Two who apply one plan meet here.
     *
     * @param plan its new state, carrying the version that it was loaded with
     * @return the stored plan, with its new version
     * @throws dev.espalier.mdm.failure.StaleVersionException if it was changed or removed meanwhile
     */
    LicensePlan update(LicensePlan plan);

    /**
     * Looks a plan up.
     *
     * @param id which
     * @return the plan, or empty
     */
    Optional<LicensePlan> find(PlanId id);

    /**
     * Lists plans, the newest first.
     *
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the plans
     */
    List<LicensePlan> newest(int max);

    /**
     * Removes a plan with its lines.
     *
     * @param id which
     */
    void remove(PlanId id);

    /**
     * Adds lines.
     *
     * @param id of which plan
     * @param rows at most {@link Page#MAX}
     */
    void addRows(PlanId id, Collection<PlanRow> rows);

    /**
     * Lists lines in order.
     *
     * @param id of which plan
     * @param after only those after this {@link PlanRow#sequence()}
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the lines
     */
    List<PlanRow> rows(PlanId id, long after, int max);
}
