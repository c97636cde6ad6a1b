package dev.espalier.mdm.jdbc.invite;

import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.UserOperation;
import dev.espalier.mdm.domain.invite.UserOperationId;
import dev.espalier.mdm.domain.invite.UserOperationKind;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.invite.UserOperationStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Operations on users, and whom they are about, in the tables {@code user_operation} and {@code user_reserved}. */
public final class JdbcUserOperationStore implements UserOperationStore {
    private static final Table<UserOperation> OPERATIONS = Table.<UserOperation>named("user_operation")
            .key("id", UUID, one -> one.id().value())
            .column("unit_id", UUID, one -> one.unit().value())
            .column("kind", TEXT, one -> one.kind().name())
            .column("asked_by_role", TEXT, one -> one.askedBy().role().name())
            .column("asked_by", TEXT, one -> one.askedBy().id())
            .column("intended_at", TIME, UserOperation::intendedAt)
            .column("users", NUMBER, one -> (long) one.users())
            .column("state", TEXT, one -> one.state().name())
            .column("event", TEXT, UserOperation::event)
            .column("sent_at", TIME, UserOperation::sentAt)
            .column("attempts", NUMBER, one -> (long) one.attempts())
            .column("next_look", TIME, UserOperation::nextLook);

    private static final Table<Reserved> RESERVED = Table.<Reserved>named("user_reserved")
            .key("unit_id", UUID, one -> one.operation().unit().value())
            .key("client_user_id", TEXT, one -> one.user().value())
            .column("operation_id", UUID, one -> one.operation().id().value());

    private static final String OPEN =
            "select * from user_operation where account_id = :account and unit_id = :unit and next_look is not null";

    private static final String DUE = OPEN + " and next_look <= :now order by next_look, id fetch first :max rows only";

    private static final String LIST = OPEN + " and id > :after order by id fetch first :rows rows only";

    private static final String USERS = "select client_user_id from user_reserved where account_id = :account"
            + " and operation_id = :id order by client_user_id fetch first " + Page.MAX + " rows only";

    /** Comes before every random id. */
    private static final java.util.UUID START = new java.util.UUID(0, 0);

    private final AccountSql sql;

    /** Reads and writes an account's operations on users, inside a transaction. */
    public JdbcUserOperationStore(AccountSql sql) {
        this.sql = sql;
    }

    private record Reserved(UserOperation operation, ClientUserId user) {}

    @Override
    public void add(UserOperation operation, Collection<ClientUserId> users) {
        sql.insert(OPERATIONS, List.of(operation));
        sql.insert(RESERVED, reserved(operation, users));
    }

    private static List<Reserved> reserved(UserOperation operation, Collection<ClientUserId> users) {
        return users.stream().map(user -> new Reserved(operation, user)).toList();
    }

    @Override
    public void update(UserOperation operation) {
        sql.put(OPERATIONS, List.of(operation));
    }

    @Override
    public void move(UserOperation operation, Collection<ClientUserId> users) {
        sql.put(RESERVED, reserved(operation, users));
    }

    @Override
    public void release(IntegrationId unit, Collection<ClientUserId> users) {
        sql.deleteAmong("user_reserved", "client_user_id", users, "and t.unit_id = :unit")
                .bind("unit", unit.value())
                .execute();
    }

    @Override
    public List<ClientUserId> users(UserOperation operation) {
        return sql.query(USERS)
                .bind("id", operation.id().value())
                .map(Row.as(row -> new ClientUserId(row.text("client_user_id"))))
                .list();
    }

    @Override
    public Optional<UserOperation> byEvent(IntegrationId unit, String event) {
        return of(OPEN + " and event = :event", unit)
                .bind("event", event)
                .map(Row.as(JdbcUserOperationStore::operation))
                .findFirst();
    }

    @Override
    public List<UserOperation> due(IntegrationId unit, Instant now, int max) {
        return of(DUE, unit)
                .bind("now", now)
                .bind("max", Pages.checked(max))
                .map(Row.as(JdbcUserOperationStore::operation))
                .list();
    }

    @Override
    public Page<UserOperation> open(IntegrationId unit, String after, int max) {
        var rows = of(LIST, unit)
                .bind("after", after.isEmpty() ? START : java.util.UUID.fromString(after))
                .bind("rows", Pages.reading(max))
                .map(Row.as(JdbcUserOperationStore::operation))
                .list();
        return Pages.of(rows, max, one -> one.id().toString());
    }

    @Override
    public Set<ClientUserId> busy(IntegrationId unit, Collection<ClientUserId> users) {
        return sql
                .among("user_reserved", "client_user_id", users, "and t.unit_id = :unit")
                .bind("unit", unit.value())
                .map(Row.as(row -> new ClientUserId(row.text("client_user_id"))))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private Query of(String statement, IntegrationId unit) {
        return sql.query(statement).bind("unit", unit.value());
    }

    private static UserOperation operation(Row row) {
        return UserOperation.builder()
                .id(new UserOperationId(row.uuid("id")))
                .unit(new IntegrationId(row.uuid("unit_id")))
                .kind(UserOperationKind.valueOf(row.text("kind")))
                .askedBy(new Actor(Role.valueOf(row.text("asked_by_role")), row.text("asked_by")))
                .intendedAt(row.time("intended_at"))
                .users((int) row.number("users"))
                .state(UserOperation.State.valueOf(row.text("state")))
                .event(row.optionalText("event"))
                .sentAt(row.optionalTime("sent_at"))
                .attempts((int) row.number("attempts"))
                .nextLook(row.optionalTime("next_look"))
                .build();
    }
}
