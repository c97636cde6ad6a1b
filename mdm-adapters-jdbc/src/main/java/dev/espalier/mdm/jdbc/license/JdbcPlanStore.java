package dev.espalier.mdm.jdbc.license;

import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanId;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.license.PlanStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Plans in the tables {@code license_plan} and {@code license_plan_row}. */
public final class JdbcPlanStore implements PlanStore {
    private static final String NEWEST = """
            select * from license_plan where account_id = :account
            order by made_at desc, id fetch first :max rows only""";

    private static final String ROWS = """
            select * from license_plan_row where account_id = :account and plan_id = :id and sequence > :after
            order by account_id, plan_id, sequence fetch first :max rows only""";

    private final AccountSql sql;

    /** Reads and writes an account's plans inside a transaction. */
    public JdbcPlanStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public void add(LicensePlan plan) {
        sql.insert(PlanTables.PLANS, List.of(plan));
    }

    @Override
    public LicensePlan update(LicensePlan plan) {
        if (!sql.replace(PlanTables.CHANGES, plan, plan.version().value())) {
            throw new StaleVersionException("The plan " + plan.id());
        }
        return LicensePlan.builder().from(plan).version(plan.version().next()).build();
    }

    @Override
    public Optional<LicensePlan> find(PlanId id) {
        return sql.query("select * from license_plan where account_id = :account and id = :id")
                .bind("id", id.value())
                .map(Row.as(PlanTables::plan))
                .findOne();
    }

    @Override
    public List<LicensePlan> newest(int max) {
        return sql.query(NEWEST)
                .bind("max", Pages.checked(max))
                .map(Row.as(PlanTables::plan))
                .list();
    }

    @Override
    public void remove(PlanId id) {
        sql.update("delete from license_plan_row where account_id = :account and plan_id = :id")
                .bind("id", id.value())
                .execute();
        sql.update("delete from license_plan where account_id = :account and id = :id")
                .bind("id", id.value())
                .execute();
    }

    @Override
    public void addRows(PlanId id, Collection<PlanRow> rows) {
        sql.insert(
                PlanTables.LINES,
                rows.stream().map(row -> new PlanTables.Line(id, row)).toList());
    }

    @Override
    public List<PlanRow> rows(PlanId id, long after, int max) {
        return sql.query(ROWS)
                .bind("id", id.value())
                .bind("after", after)
                .bind("max", Pages.checked(max))
                .map(Row.as(PlanTables::line))
                .list();
    }
}
