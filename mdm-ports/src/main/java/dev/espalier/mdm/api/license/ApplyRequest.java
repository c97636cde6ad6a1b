package dev.espalier.mdm.api.license;

import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanId;

/**
 * The wish to carry a plan out as it was shown.
 *
 * @param plan which plan
 * @param fingerprint the fingerprint of what the person was shown
 * @param confirmed how many licenses come back, repeated by the person where that is asked for; -1 otherwise
 */
public record ApplyRequest(PlanId plan, String fingerprint, long confirmed) {

    /**
     * The wish to carry a plan out.
     *
     * @param plan the plan that was shown
     * @return the request
     */
    public static ApplyRequest of(LicensePlan plan) {
        return new ApplyRequest(plan.id(), plan.fingerprint(), -1);
    }
}
