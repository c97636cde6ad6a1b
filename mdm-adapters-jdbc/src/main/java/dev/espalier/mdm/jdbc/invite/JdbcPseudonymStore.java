package dev.espalier.mdm.jdbc.invite;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.invite.PseudonymStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** By which client user id Apple knows each person, in the table {@code pseudonym}. */
public final class JdbcPseudonymStore implements PseudonymStore {
    private static final Table<Map.Entry<PersonId, ClientUserId>> TABLE =
            Table.<Map.Entry<PersonId, ClientUserId>>named("pseudonym")
                    .key("person_id", TEXT, entry -> entry.getKey().value())
                    .column("client_user_id", TEXT, entry -> entry.getValue().value());

    private static final String PAGE = "select * from pseudonym where account_id = :account and client_user_id > :after"
            + " order by client_user_id fetch first :max rows only";

    private final AccountSql sql;

    /** Reads and writes an account's pseudonyms, inside a transaction. */
    public JdbcPseudonymStore(AccountSql sql) {
        this.sql = sql;
    }

    /** In the order of the people, so that two who add the same ones do not wait for each other in a circle. */
    @Override
    public void add(Map<PersonId, ClientUserId> pseudonyms) {
        sql.addMissing(
                TABLE,
                pseudonyms.entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry::getKey))
                        .toList());
    }

    @Override
    public Map<PersonId, ClientUserId> of(Collection<PersonId> people) {
        return sql.among("pseudonym", "person_id", people, "").map(Row.as(JdbcPseudonymStore::entry)).stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    @Override
    public Map<ClientUserId, PersonId> people(Collection<ClientUserId> users) {
        return sql.among("pseudonym", "client_user_id", users, "").map(Row.as(JdbcPseudonymStore::entry)).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Map.Entry<ClientUserId, PersonId>> page(String after, int max) {
        return sql.query(PAGE)
                .bind("after", after)
                .bind("max", Pages.checked(max))
                .map(Row.as(JdbcPseudonymStore::entry))
                .list();
    }

    private static Map.Entry<ClientUserId, PersonId> entry(Row row) {
        return Map.entry(new ClientUserId(row.text("client_user_id")), new PersonId(row.text("person_id")));
    }
}
