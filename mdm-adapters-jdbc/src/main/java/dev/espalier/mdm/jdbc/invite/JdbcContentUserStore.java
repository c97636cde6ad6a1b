package dev.espalier.mdm.jdbc.invite;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.IdentityHash;
import dev.espalier.mdm.domain.invite.UserFilter;
import dev.espalier.mdm.domain.invite.UserPair;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.invite.ContentUserStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** The mirror of users, in the table {@code content_user}. */
public final class JdbcContentUserStore implements ContentUserStore {
    private static final Table<ContentUser> TABLE = Table.<ContentUser>named("content_user")
            .key("unit_id", UUID, user -> user.unit().value())
            .key("client_user_id", TEXT, user -> user.id().value())
            .column("person_id", TEXT, user -> user.person().map(PersonId::value))
            .column("state", TEXT, user -> user.state().name())
            .column("since", TIME, ContentUser::since)
            .column("invite_code", TEXT, user -> user.inviteCode().map(Secret::reveal))
            .column("id_hash", TEXT, user -> user.idHash().map(IdentityHash::value))
            .column("email", TEXT, ContentUser::email)
            .column("seen_at", TIME, ContentUser::seenAt)
            .column("retired_seen_at", TIME, ContentUser::retiredSeenAt);

    private static final String OF_UNIT = "from content_user where account_id = :account and unit_id = :unit";

    private static final String FILTER = " and (:any or state = any(cast(:states as varchar array)))"
            + " and (:whose = 'ALL' or (person_id is null) = (:whose = 'OTHERS'))";

    private static final String IN_ORDER =
            " and client_user_id > :after order by client_user_id fetch first :rows rows only";

    private static final String DOUBTED =
            "select * " + OF_UNIT + " and retired_seen_at = :begun and seen_at < :begun" + IN_ORDER;

    private static final String UNSEEN = "select * " + OF_UNIT + " and state <> 'RETIRED' and seen_at < :begun"
            + " and (retired_seen_at is null or retired_seen_at <> :begun)" + IN_ORDER;

    private static final String PAIRS = """
            select a.client_user_id as one, b.client_user_id as other from content_user a join content_user b
                on b.account_id = a.account_id and b.unit_id = a.unit_id and b.id_hash = a.id_hash
                and b.client_user_id > a.client_user_id
            where a.account_id = :account and a.unit_id = :unit
                and a.state = 'ASSOCIATED' and b.state = 'ASSOCIATED'
                and a.person_id is not null and b.person_id is not null
                and a.client_user_id >= :one and (a.client_user_id > :one or b.client_user_id > :other)
            order by a.client_user_id, b.client_user_id fetch first :rows rows only""";

    private static final String BETWEEN = "\n";

    private final AccountSql sql;

    /** Reads and writes an account's users, inside a transaction. */
    public JdbcContentUserStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public void put(Collection<ContentUser> users) {
        sql.put(TABLE, users);
    }

    @Override
    public Map<ClientUserId, ContentUser> find(IntegrationId unit, Collection<ClientUserId> users) {
        return sql
                .among("content_user", "client_user_id", users, "and t.unit_id = :unit")
                .bind("unit", unit.value())
                .map(Row.as(row -> user(unit, row)))
                .stream()
                .collect(Collectors.toMap(ContentUser::id, Function.identity()));
    }

    @Override
    public Page<ContentUser> list(IntegrationId unit, UserFilter filter, String after, int max) {
        var users = filtered("select * " + OF_UNIT + FILTER + IN_ORDER, unit, filter)
                .bind("after", after)
                .bind("rows", Pages.reading(max))
                .map(Row.as(row -> user(unit, row)))
                .list();
        return Pages.of(users, max, user -> user.id().value());
    }

    private Query filtered(String query, IntegrationId unit, UserFilter filter) {
        return sql.query(query)
                .bind("unit", unit.value())
                .bind("any", filter.states().isEmpty())
                .bind("states", sql.texts(filter.states()))
                .bind("whose", filter.whose().name());
    }

    @Override
    public List<ContentUser> doubted(IntegrationId unit, Instant begun, String after, int max) {
        return left(DOUBTED, unit, begun, after, max);
    }

    @Override
    public List<ContentUser> unseen(IntegrationId unit, Instant begun, String after, int max) {
        return left(UNSEEN, unit, begun, after, max);
    }

    private List<ContentUser> left(String query, IntegrationId unit, Instant begun, String after, int max) {
        return sql.query(query)
                .bind("unit", unit.value())
                .bind("begun", begun)
                .bind("after", after)
                .bind("rows", Pages.checked(max))
                .map(Row.as(row -> user(unit, row)))
                .list();
    }

    /** Two steps, because a row of both users has every column twice. */
    @Override
    public Page<UserPair> pairs(IntegrationId unit, String after, int max) {
        int cut = after.indexOf(BETWEEN);
        var ids = sql.query(PAIRS)
                .bind("unit", unit.value())
                .bind("one", cut < 0 ? "" : after.substring(0, cut))
                .bind("other", cut < 0 ? "" : after.substring(cut + 1))
                .bind("rows", Pages.reading(max))
                .map(Row.as(row -> List.of(new ClientUserId(row.text("one")), new ClientUserId(row.text("other")))))
                .list();
        var users = find(unit, ids.stream().flatMap(List::stream).collect(Collectors.toSet()));
        var pairs = ids.stream()
                .map(pair -> new UserPair(found(users, pair.get(0)), found(users, pair.get(1))))
                .toList();
        return Pages.of(
                pairs, max, pair -> pair.first().id() + BETWEEN + pair.second().id());
    }

    private static ContentUser found(Map<ClientUserId, ContentUser> users, ClientUserId id) {
        return Objects.requireNonNull(users.get(id), "user");
    }

    @Override
    public List<ContentUser> sharing(IntegrationId unit, Collection<IdentityHash> accounts) {
        return sql.among(
                        "content_user",
                        "id_hash",
                        accounts.stream().map(IdentityHash::value).toList(),
                        "and t.unit_id = :unit and t.state = 'ASSOCIATED' and t.person_id is not null"
                                + " order by t.client_user_id")
                .bind("unit", unit.value())
                .map(Row.as(row -> user(unit, row)))
                .list();
    }

    @Override
    public long count(IntegrationId unit, UserFilter filter) {
        return filtered("select count(*) as users " + OF_UNIT + FILTER, unit, filter)
                .map(Row.as(row -> row.number("users")))
                .one();
    }

    @Override
    public void forget(IntegrationId unit) {
        sql.update("delete " + OF_UNIT).bind("unit", unit.value()).execute();
    }

    private static ContentUser user(IntegrationId unit, Row row) {
        return ContentUser.builder()
                .unit(unit)
                .id(new ClientUserId(row.text("client_user_id")))
                .person(row.optionalText("person_id").map(PersonId::new))
                .state(UserState.valueOf(row.text("state")))
                .since(row.time("since"))
                .inviteCode(row.optionalText("invite_code").map(Secret::of))
                .idHash(row.optionalText("id_hash").map(IdentityHash::new))
                .email(row.optionalText("email"))
                .seenAt(row.time("seen_at"))
                .retiredSeenAt(row.optionalTime("retired_seen_at"))
                .build();
    }
}
