package dev.espalier.mdm.api.license;

import dev.espalier.mdm.domain.license.LicensePlan;
import java.util.List;

/**
 * What came of starting a study app in a class. Whether Apple carried it out is said by the operations, once they are
 * settled.
 *
 * @param devices how many devices the members of the class have
 * @param asked licenses that Apple was asked for; those who hold one already need none
 * @param plans who got one, who gets none and why
 */
public record StudyStart(long devices, long asked, List<LicensePlan> plans) {

    /** Keeps a copy. */
    public StudyStart {
        plans = List.copyOf(plans);
    }
}
