package dev.espalier.mdm.jdbc.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.OperationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.license.OperationStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Operations in the tables {@code license_operation} and {@code license_reserved}. */
public final class JdbcOperationStore implements OperationStore {
    private static final String OF_UNIT =
            "select * from license_operation where account_id = :account and unit_id = :unit";

    private static final String DUE =
            OF_UNIT + " and next_look <= :now order by next_look, id fetch first :max rows only";

    private static final String LIST = OF_UNIT + " and id > :after and (next_look is not null or not :open)"
            + " order by id fetch first :rows rows only";

    private static final String RESERVED_FOR = "select asset, assignee from " + OperationRow.RESERVED_NAME
            + " where account_id = :account and operation_id = :id" + PairSql.BEHIND;

    private static final String RESERVED =
            "from " + OperationRow.RESERVED_NAME + " where account_id = :account and unit_id = :unit";

    private static final String CHANGING = "select assignee " + RESERVED
            + " and asset = :asset and assignee > :after order by assignee fetch first :max rows only";

    /** Comes before every random id. */
    private static final UUID START = new UUID(0, 0);

    private final AccountSql sql;

    /** Reads and writes an account's operations inside a transaction. */
    public JdbcOperationStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public void add(LicenseOperation operation) {
        sql.insert(OperationRow.TABLE, List.of(operation));
    }

    @Override
    public void update(LicenseOperation operation) {
        sql.put(OperationRow.TABLE, List.of(operation));
    }

    @Override
    public Optional<LicenseOperation> find(OperationId id) {
        return sql.query("select * from license_operation where account_id = :account and id = :id")
                .bind("id", id.value())
                .map(Row.as(OperationRow::from))
                .findOne();
    }

    @Override
    public Optional<LicenseOperation> byEvent(IntegrationId unit, String event) {
        return of(OF_UNIT + " and event = :event", unit)
                .bind("event", event)
                .map(Row.as(OperationRow::from))
                .findFirst();
    }

    @Override
    public List<LicenseOperation> due(IntegrationId unit, Instant now, int max) {
        return of(DUE, unit)
                .bind("now", now)
                .bind("max", Pages.checked(max))
                .map(Row.as(OperationRow::from))
                .list();
    }

    @Override
    public Page<LicenseOperation> list(IntegrationId unit, boolean openOnly, String after, int max) {
        var rows = of(LIST, unit)
                .bind("open", openOnly)
                .bind("after", after.isEmpty() ? START : UUID.fromString(after))
                .bind("rows", Pages.reading(max))
                .map(Row.as(OperationRow::from))
                .list();
        return Pages.of(rows, max, one -> one.id().toString());
    }

    @Override
    public void reserve(LicenseOperation operation, Collection<Assignment> licenses) {
        sql.insert(OperationRow.RESERVED, rows(operation, licenses));
    }

    @Override
    public void move(LicenseOperation operation, Collection<Assignment> licenses) {
        sql.put(OperationRow.RESERVED, rows(operation, licenses));
    }

    private static List<OperationRow.Reserved> rows(LicenseOperation operation, Collection<Assignment> licenses) {
        return licenses.stream()
                .map(license -> new OperationRow.Reserved(operation, license))
                .toList();
    }

    @Override
    public Page<Assignment> reserved(OperationId operation, String after, int max) {
        var query = sql.query(RESERVED_FOR).bind("id", operation.value());
        var rows = PairSql.behind(query, after, Pages.reading(max))
                .map(Row.as(PairSql::from))
                .list();
        return Pages.of(rows, max, PairSql::position);
    }

    @Override
    public void release(IntegrationId unit, Collection<Assignment> licenses) {
        PairSql.delete(sql, OperationRow.RESERVED_NAME, licenses, PairSql.OF_UNIT)
                .bind("unit", unit.value())
                .execute();
    }

    @Override
    public List<Assignee> changing(IntegrationId unit, AssetKey asset, String after, int max) {
        return of(CHANGING, unit)
                .bind("asset", asset.text())
                .bind("after", after)
                .bind("max", Pages.checked(max))
                .map(Row.as(row -> Assignee.parse(row.text("assignee"))))
                .list();
    }

    @Override
    public Set<Assignment> changing(IntegrationId unit, Collection<Assignment> licenses) {
        var found = PairSql.among(sql, OperationRow.RESERVED_NAME, licenses, PairSql.OF_UNIT)
                .bind("unit", unit.value())
                .map(Row.as(PairSql::from))
                .list();
        return Set.copyOf(found);
    }

    @Override
    public Set<Assignee> busy(IntegrationId unit, Collection<Assignee> assignees) {
        var texts = assignees.stream().map(Assignee::text).toList();
        var found = sql.among(OperationRow.RESERVED_NAME, "assignee", Set.copyOf(texts), PairSql.OF_UNIT)
                .bind("unit", unit.value())
                .map(Row.as(row -> Assignee.parse(row.text("assignee"))))
                .list();
        return Set.copyOf(found);
    }

    @Override
    public Map<AssetKey, Long> beingGiven(IntegrationId unit, Collection<AssetKey> assets) {
        var texts = assets.stream().map(AssetKey::text).collect(Collectors.toSet());
        return sql
                .countAmong(OperationRow.RESERVED_NAME, "asset", texts, PairSql.OF_UNIT + " and t.kind = 'ASSOCIATE'")
                .bind("unit", unit.value())
                .map(Row.as(row -> Map.entry(AssetKey.parse(row.text("item")), row.number("found"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Query of(String statement, IntegrationId unit) {
        return sql.query(statement).bind("unit", unit.value());
    }
}
