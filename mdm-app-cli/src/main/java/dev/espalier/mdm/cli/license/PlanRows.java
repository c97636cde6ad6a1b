package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.PlanId;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a plan. */
final class PlanRows {
    private PlanRows() {}

    static List<PlanRow> all(Workplace place, PlanId plan) {
        var all = new ArrayList<PlanRow>();
        List<PlanRow> page;
        long after = 0;
        do {
            page = place.session().plans().rows(plan, after, Page.MAX).orElseThrow();
            all.addAll(page);
            after += page.size();
        } while (page.size() == Page.MAX);
        return all;
    }
}
