package dev.espalier.mdm.api.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.license.ContentProfileId;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanId;
import dev.espalier.mdm.domain.license.PlanRow;
import java.util.List;

/** Plans: what has to change so that everybody holds what they should (rule A28). */
public interface LicensePlans {

    /**
     * Plans for all profiles.
     *
     * @return the plan, to be shown before it is applied
     */
    Outcome<LicensePlan> plan();

    /**
     * Plans for the items of one profile.
     *
     * @param profile which profile
     * @return the plan, to be shown before it is applied
     */
    Outcome<LicensePlan> plan(ContentProfileId profile);

    /**
     * Shows a plan.
     *
     * @param id which
     * @return the plan as it is now
     */
    Outcome<LicensePlan> show(PlanId id);

    /**
     * Lists plans, the newest first.
     *
     * @param max how many at most
     * @return the plans
     */
    List<LicensePlan> newest(int max);

    /**
     * Lists the lines of a plan in order.
     *
     * @param id of which plan
     * @param after only those after this sequence number; 0 from the start
     * @param max how many at most, 1 to 1000
     * @return the lines
     */
    Outcome<List<PlanRow>> rows(PlanId id, long after, int max);

    /**
     * Carries a plan out as it was shown, or goes on with it. Scope, hidden items, owner and inventory are looked at again
     * for each part.
     *
     * @param request which plan, as it was shown
     * @param progress who watches
     * @return how far it came
     */
    Outcome<ApplyReport> apply(ApplyRequest request, Progress progress);
}
