package dev.espalier.mdm.jdbc.invite;

import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationFailure;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.invite.InvitationStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Invitations, in the table {@code invitation}. */
public final class JdbcInvitationStore implements InvitationStore {
    private static final Table<Invitation> TABLE = Table.<Invitation>named("invitation")
            .key("id", UUID, one -> one.id().value())
            .column("unit_id", UUID, one -> one.unit().value())
            .column("person_id", TEXT, one -> one.person().value())
            .column("client_user_id", TEXT, one -> one.user().value())
            .column("channel", TEXT, one -> one.channel().name())
            .column("invited_by_role", TEXT, one -> one.invitedBy().role().name())
            .column("invited_by", TEXT, one -> one.invitedBy().id())
            .column("drafted_at", TIME, Invitation::draftedAt)
            .column("state", TEXT, one -> one.state().name())
            .column("deliveries", NUMBER, one -> (long) one.deliveries())
            .column("misses", NUMBER, one -> (long) one.misses())
            .column("delivered_at", TIME, Invitation::deliveredAt)
            .column("not_before", TIME, Invitation::notBefore)
            .column("ended_at", TIME, Invitation::endedAt)
            .column("failure", TEXT, one -> one.failure().map(Enum::name))
            .column("number", NUMBER, one -> one.number().map(Integer::longValue));

    private static final String OF_UNIT = "select * from invitation where account_id = :account and unit_id = :unit";

    private static final String LIST = OF_UNIT + " and id > :after"
            + " and (:anyState or state = any(cast(:states as varchar array)))"
            + " and (:anyChannel or channel = any(cast(:channels as varchar array)))"
            + " and (:anybody or person_id = any(cast(:people as varchar array)))"
            + " order by id fetch first :rows rows only";

    private static final String LONGEST_FIRST = " order by drafted_at, id fetch first :max rows only";

    private static final String DRAFTED = OF_UNIT + " and state = 'DRAFTED'" + LONGEST_FIRST;

    private static final String DELIVERABLE = OF_UNIT + " and state = 'READY'"
            + " and channel = any(cast(:channels as varchar array)) and (not_before is null or not_before <= :now)"
            + LONGEST_FIRST;

    private static final String COUNTS = "select state, count(*) as invitations from invitation"
            + " where account_id = :account and unit_id = :unit group by state";

    /** Comes before every random id. */
    private static final java.util.UUID START = new java.util.UUID(0, 0);

    private final AccountSql sql;

    /** Reads and writes an account's invitations, inside a transaction. */
    public JdbcInvitationStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Collection<Invitation> invitations) {
        sql.insert(TABLE, invitations);
    }

    @Override
    public void update(Collection<Invitation> invitations) {
        sql.put(TABLE, invitations);
    }

    @Override
    public Map<InvitationId, Invitation> find(Collection<InvitationId> ids) {
        return sql
                .amongIds(
                        "invitation",
                        "id",
                        ids.stream().map(InvitationId::value).collect(Collectors.toSet()),
                        "")
                .map(Row.as(JdbcInvitationStore::invitation))
                .stream()
                .collect(Collectors.toMap(Invitation::id, Function.identity()));
    }

    @Override
    public Map<ClientUserId, Invitation> current(IntegrationId unit, Collection<ClientUserId> users) {
        return sql
                .among("invitation", "client_user_id", users, "and t.unit_id = :unit")
                .bind("unit", unit.value())
                .map(Row.as(JdbcInvitationStore::invitation))
                .stream()
                .filter(Invitation::current)
                .collect(Collectors.toMap(Invitation::user, Function.identity()));
    }

    @Override
    public Page<Invitation> list(IntegrationId unit, InvitationFilter filter, String after, int max) {
        var rows = sql.query(LIST)
                .bind("unit", unit.value())
                .bind("after", after.isEmpty() ? START : java.util.UUID.fromString(after))
                .bind("anyState", filter.standings().isEmpty())
                .bind("states", sql.texts(states(filter.standings())))
                .bind("anyChannel", filter.channels().isEmpty())
                .bind("channels", sql.texts(filter.channels()))
                .bind("anybody", filter.people().isEmpty())
                .bind("people", sql.texts(filter.people()))
                .bind("rows", Pages.reading(max))
                .map(Row.as(JdbcInvitationStore::invitation))
                .list();
        return Pages.of(rows, max, one -> one.id().toString());
    }

    private static List<Invitation.State> states(Set<Invitation.Standing> standings) {
        return Arrays.stream(Invitation.State.values())
                .filter(state -> standings.contains(state.standing()))
                .toList();
    }

    @Override
    public List<Invitation> drafted(IntegrationId unit, int max) {
        return sql.query(DRAFTED)
                .bind("unit", unit.value())
                .bind("max", Pages.checked(max))
                .map(Row.as(JdbcInvitationStore::invitation))
                .list();
    }

    @Override
    public List<Invitation> deliverable(IntegrationId unit, Set<Channel> channels, Instant now, int max) {
        return sql.query(DELIVERABLE)
                .bind("unit", unit.value())
                .bind("channels", sql.texts(channels))
                .bind("now", now)
                .bind("max", Pages.checked(max))
                .map(Row.as(JdbcInvitationStore::invitation))
                .list();
    }

    @Override
    public Map<Invitation.State, Long> counts(IntegrationId unit) {
        return sql
                .query(COUNTS)
                .bind("unit", unit.value())
                .map(Row.as(row -> Map.entry(Invitation.State.valueOf(row.text("state")), row.number("invitations"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Invitation invitation(Row row) {
        return Invitation.builder()
                .id(new InvitationId(row.uuid("id")))
                .unit(new IntegrationId(row.uuid("unit_id")))
                .person(new PersonId(row.text("person_id")))
                .user(new ClientUserId(row.text("client_user_id")))
                .channel(Channel.valueOf(row.text("channel")))
                .invitedBy(new Actor(Role.valueOf(row.text("invited_by_role")), row.text("invited_by")))
                .draftedAt(row.time("drafted_at"))
                .state(Invitation.State.valueOf(row.text("state")))
                .deliveries((int) row.number("deliveries"))
                .misses((int) row.number("misses"))
                .deliveredAt(row.optionalTime("delivered_at"))
                .notBefore(row.optionalTime("not_before"))
                .endedAt(row.optionalTime("ended_at"))
                .failure(row.optionalText("failure").map(InvitationFailure::valueOf))
                .number(row.optionalLong("number").map(Math::toIntExact))
                .build();
    }
}
