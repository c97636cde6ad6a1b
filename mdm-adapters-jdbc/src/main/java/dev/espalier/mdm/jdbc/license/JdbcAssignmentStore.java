package dev.espalier.mdm.jdbc.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.Sighting;
import dev.espalier.mdm.domain.license.UnseenHolders;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.license.AssignmentStore;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Who holds what, in the table {@code license_assignment}. */
public final class JdbcAssignmentStore implements AssignmentStore {
    private static final String OF_UNIT = LicenseRow.NAME + " where account_id = :account and unit_id = :unit";

    private static final String UNSEEN = "select asset, count(*) as held, count(*) filter (where last_seen < :begun)"
            + " as unseen from " + OF_UNIT + " and asset > :after group by asset"
            + " having count(*) filter (where last_seen < :begun) > 0 order by asset fetch first :max rows only";

    private static final String REMOVE_UNSEEN = "delete from " + OF_UNIT + " and asset = :asset and last_seen < :begun";

    private final AccountSql sql;
    private final HeldLists lists;

    /** Reads and writes who holds the licenses of an account's units, inside a transaction. */
    public JdbcAssignmentStore(AccountSql sql) {
        this.sql = sql;
        this.lists = new HeldLists(sql);
    }

    /** Most pages bring only new rows or only known ones: one statement. */
    @Override
    public int see(IntegrationId unit, Collection<Assignment> assignments, Sighting sighting) {
        var known = known(unit, assignments);
        var fresh = new LinkedHashSet<>(assignments);
        fresh.removeAll(known.keySet());
        sql.insert(
                LicenseRow.TABLE,
                fresh.stream()
                        .map(assignment -> HeldLicense.first(unit, assignment, sighting))
                        .toList());
        sql.put(
                LicenseRow.TABLE,
                known.values().stream()
                        .filter(license -> !license.seen(sighting).equals(license))
                        .map(license -> license.seen(sighting))
                        .toList());
        return fresh.size();
    }

    @Override
    public int remove(IntegrationId unit, Collection<Assignment> assignments) {
        return PairSql.delete(sql, LicenseRow.NAME, assignments, PairSql.OF_UNIT)
                .bind("unit", unit.value())
                .execute();
    }

    @Override
    public Set<Assignment> present(IntegrationId unit, Collection<Assignment> assignments) {
        return known(unit, assignments).keySet();
    }

    private Map<Assignment, HeldLicense> known(IntegrationId unit, Collection<Assignment> assignments) {
        return PairSql.among(sql, LicenseRow.NAME, assignments, PairSql.OF_UNIT)
                .bind("unit", unit.value())
                .map(Row.as(LicenseRow::from))
                .stream()
                .collect(Collectors.toUnmodifiableMap(HeldLicense::assignment, Function.identity()));
    }

    @Override
    public List<HeldLicense> holders(IntegrationId unit, AssetKey asset, String after, int max) {
        return lists.holders(unit, asset, after, max);
    }

    @Override
    public Page<HeldLicense> heldBy(Collection<IntegrationId> units, Assignee assignee, String after, int max) {
        return lists.of(units, assignee, after, max);
    }

    @Override
    public Page<HeldLicense> heldBy(IntegrationId unit, Collection<Assignee> assignees, String after, int max) {
        return lists.of(unit, assignees, after, max);
    }

    @Override
    public List<Assignee> assignees(IntegrationId unit, String after, int max) {
        return lists.assignees(unit, after, max);
    }

    @Override
    public Page<HeldLicense> list(IntegrationId unit, String after, int max) {
        return lists.all(unit, after, max);
    }

    @Override
    public Map<AssetKey, Long> count(IntegrationId unit, Collection<AssetKey> assets) {
        var texts = assets.stream().map(AssetKey::text).collect(Collectors.toSet());
        return sql
                .countAmong(LicenseRow.NAME, "asset", texts, PairSql.OF_UNIT)
                .bind("unit", unit.value())
                .map(Row.as(row -> Map.entry(AssetKey.parse(row.text("item")), row.number("found"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public long count(IntegrationId unit) {
        return query("select count(*) as held from " + OF_UNIT, unit)
                .map(Row.as(row -> row.number("held")))
                .one();
    }

    @Override
    public List<UnseenHolders> unseen(IntegrationId unit, Instant begun, String after, int max) {
        return query(UNSEEN, unit)
                .bind("begun", begun)
                .bind("after", after)
                .bind("max", Pages.checked(max))
                .map(Row.as(row ->
                        new UnseenHolders(AssetKey.parse(row.text("asset")), row.number("held"), row.number("unseen"))))
                .list();
    }

    @Override
    public int removeUnseen(IntegrationId unit, AssetKey asset, Instant begun) {
        return update(REMOVE_UNSEEN, unit)
                .bind("asset", asset.text())
                .bind("begun", begun)
                .execute();
    }

    @Override
    public void removeAll(IntegrationId unit) {
        update("delete from " + OF_UNIT, unit).execute();
    }

    private Query query(String statement, IntegrationId unit) {
        return sql.query(statement).bind("unit", unit.value());
    }

    private Update update(String statement, IntegrationId unit) {
        return sql.update(statement).bind("unit", unit.value());
    }
}
