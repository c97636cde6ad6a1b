package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanId;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.spi.license.PlanStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plans and their lines. */
record InMemoryPlans(AccountTables tables) implements PlanStore {

    @Override
    public void add(LicensePlan plan) {
        tables.plans.put(plan.id().toString(), plan);
    }

    @Override
    public LicensePlan update(LicensePlan plan) {
        find(plan.id())
                .filter(stored -> stored.version().equals(plan.version()))
                .orElseThrow(() -> new StaleVersionException("plan " + plan.id()));
        var next =
                LicensePlan.builder().from(plan).version(plan.version().next()).build();
        tables.plans.put(next.id().toString(), next);
        return next;
    }

    @Override
    public Optional<LicensePlan> find(PlanId id) {
        return tables.plans.find(id.toString());
    }

    @Override
    public List<LicensePlan> newest(int max) {
        Pages.checkMax(max);
        return tables.plans
                .rows()
                .sorted(Comparator.comparing(LicensePlan::madeAt)
                        .reversed()
                        .thenComparing(plan -> plan.id().toString()))
                .limit(max)
                .toList();
    }

    @Override
    public void remove(PlanId id) {
        tables.plans.remove(id.toString());
        tables.planRows.keys().stream()
                .filter(key -> key.plan().equals(id.toString()))
                .forEach(tables.planRows::remove);
    }

    @Override
    public void addRows(PlanId id, Collection<PlanRow> rows) {
        Pages.checkSize(rows);
        rows.forEach(row -> tables.planRows.put(new RowKey(id.toString(), row.sequence()), row));
    }

    @Override
    public List<PlanRow> rows(PlanId id, long after, int max) {
        Pages.checkMax(max);
        return tables.planRows
                .between(new RowKey(id.toString(), after + 1), new RowKey(id.toString(), Long.MAX_VALUE))
                .limit(max)
                .toList();
    }

    /** A line of a plan. */
    record RowKey(String plan, long sequence) implements Comparable<RowKey> {

        @Override
        public int compareTo(RowKey other) {
            int byPlan = plan.compareTo(other.plan);
            return byPlan != 0 ? byPlan : Long.compare(sequence, other.sequence);
        }
    }
}
