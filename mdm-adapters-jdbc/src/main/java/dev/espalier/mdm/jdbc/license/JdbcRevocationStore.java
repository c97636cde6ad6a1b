package dev.espalier.mdm.jdbc.license;

import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.license.RevocationStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Revocations in the tables {@code license_revocation}, {@code …_holder} and {@code …_taken}. */
public final class JdbcRevocationStore implements RevocationStore {
    private static final Table<Revocation> TABLE = Table.<Revocation>named("license_revocation")
            .key("id", UUID, one -> one.id().value())
            .column("unit_id", UUID, one -> one.unit().value())
            .column("reach", TEXT, one -> one.reach().name())
            .column("planned_by_role", TEXT, one -> one.plannedBy().role().name())
            .column("planned_by", TEXT, one -> one.plannedBy().id())
            .column("planned_at", TIME, Revocation::plannedAt)
            .column("holders", NUMBER, Revocation::holders)
            .column("licenses", NUMBER, Revocation::licenses)
            .column("irrevocable", NUMBER, Revocation::irrevocable)
            .column("confirmed_at", TIME, Revocation::confirmedAt)
            .column("ended_at", TIME, Revocation::endedAt);

    private static final Table<OfHolder> HOLDERS = Table.<OfHolder>named("license_revocation_holder")
            .key("revocation_id", UUID, one -> one.revocation().value())
            .key("assignee", TEXT, one -> one.holder().text());

    private static final Table<Taken> TAKEN = Table.<Taken>named("license_revocation_taken")
            .key("revocation_id", UUID, one -> one.revocation().value())
            .key("asset", TEXT, one -> one.license().asset().text())
            .key("assignee", TEXT, one -> one.license().assignee().text());

    private static final String OF_ONE = " where account_id = :account and revocation_id = :id";

    private static final String NEWEST = """
            select * from license_revocation where account_id = :account
            order by planned_at desc, id fetch first :max rows only""";

    private static final String NEXT = "select assignee from license_revocation_holder" + OF_ONE
            + " and assignee > :after order by assignee fetch first :max rows only";

    private static final String SCOPE = "and t.revocation_id = :id";

    private final AccountSql sql;

    /** Reads and writes an account's revocations inside a transaction. */
    public JdbcRevocationStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Revocation revocation) {
        sql.insert(TABLE, List.of(revocation));
    }

    @Override
    public void update(Revocation revocation) {
        sql.put(TABLE, List.of(revocation));
    }

    @Override
    public Optional<Revocation> find(RevocationId id) {
        return sql.query("select * from license_revocation where account_id = :account and id = :id")
                .bind("id", id.value())
                .map(Row.as(JdbcRevocationStore::revocation))
                .findOne();
    }

    @Override
    public List<Revocation> newest(int max) {
        return sql.query(NEWEST)
                .bind("max", Pages.checked(max))
                .map(Row.as(JdbcRevocationStore::revocation))
                .list();
    }

    @Override
    public void addHolders(RevocationId id, Collection<Assignee> holders) {
        sql.insert(
                HOLDERS,
                holders.stream().map(holder -> new OfHolder(id, holder)).toList());
    }

    @Override
    public List<Assignee> holders(RevocationId id, String after, int max) {
        return sql.query(NEXT)
                .bind("id", id.value())
                .bind("after", after)
                .bind("max", Pages.checked(max))
                .map(Row.as(row -> Assignee.parse(row.text("assignee"))))
                .list();
    }

    @Override
    public void removeHolders(RevocationId id, Collection<Assignee> holders) {
        var texts = holders.stream().map(Assignee::text).toList();
        sql.deleteAmong("license_revocation_holder", "assignee", texts, SCOPE)
                .bind("id", id.value())
                .execute();
    }

    @Override
    public void addTaken(RevocationId id, Collection<Assignment> licenses) {
        var there = PairSql.among(sql, "license_revocation_taken", licenses, SCOPE)
                .bind("id", id.value())
                .map(Row.as(PairSql::from))
                .set();
        sql.insert(
                TAKEN,
                licenses.stream()
                        .distinct()
                        .filter(license -> !there.contains(license))
                        .map(license -> new Taken(id, license))
                        .toList());
    }

    @Override
    public Page<Assignment> taken(RevocationId id, String after, int max) {
        var query = sql.query("select asset, assignee from license_revocation_taken" + OF_ONE + PairSql.BEHIND)
                .bind("id", id.value());
        var rows = PairSql.behind(query, after, Pages.reading(max))
                .map(Row.as(PairSql::from))
                .list();
        return Pages.of(rows, max, PairSql::position);
    }

    private static Revocation revocation(Row row) {
        return Revocation.builder()
                .id(new RevocationId(row.uuid("id")))
                .unit(new IntegrationId(row.uuid("unit_id")))
                .reach(Revocation.Reach.valueOf(row.text("reach")))
                .plannedBy(new Actor(Role.valueOf(row.text("planned_by_role")), row.text("planned_by")))
                .plannedAt(row.time("planned_at"))
                .holders(row.number("holders"))
                .licenses(row.number("licenses"))
                .irrevocable(row.number("irrevocable"))
                .confirmedAt(row.optionalTime("confirmed_at"))
                .endedAt(row.optionalTime("ended_at"))
                .build();
    }

    private record OfHolder(RevocationId revocation, Assignee holder) {}

    private record Taken(RevocationId revocation, Assignment license) {}
}
