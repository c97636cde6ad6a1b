package dev.espalier.mdm.jdbc.people;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.people.PersonStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/** People in the table {@code person}, and where they belong in {@code person_location}. */
public final class JdbcPersonStore implements PersonStore {
    private static final Table<Person> PEOPLE = Table.<Person>named("person")
            .key("id", TEXT, person -> person.id().value())
            .column("managed_apple_account", TEXT, Person::managedAppleAccount)
            .column("email", TEXT, Person::email)
            .column("name", TEXT, Person::name);

    private static final Table<Place> PLACES = Table.<Place>named("person_location")
            .key("person_id", TEXT, place -> place.person().value())
            .key("location_id", TEXT, place -> place.location().value());

    private static final String WITH_LOCATIONS = """
            select r.*, coalesce((select array_agg(l.location_id order by l.location_id) from person_location l
                where l.account_id = r.account_id and l.person_id = r.id), cast(array[] as varchar array)) as locations
            from""";

    private static final String NEXT = """
            person r where r.account_id = :account and r.id > :after""";

    private static final String AT_LOCATIONS = """
            and exists (select 1 from person_location l
                where l.account_id = r.account_id and l.person_id = r.id
                and l.location_id in (select id from unnest(cast(:locations as varchar array)) as w(id)))""";

    private static final String IN_ORDER = "order by r.account_id, r.id fetch first :rows rows only";

    private final AccountSql sql;

    /** Reads and writes an account's people inside a transaction. */
    public JdbcPersonStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<PersonId, Person> find(Collection<PersonId> people) {
        return sql
                .among("person", "id", Set.copyOf(people), "", WITH_LOCATIONS)
                .map(Row.as(JdbcPersonStore::person))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    /** In the order of their ids, so that two who put the same people do not wait for each other in a circle. */
    @Override
    public void put(Collection<Person> people) {
        var inOrder = people.stream().sorted(Comparator.comparing(Person::id)).toList();
        var ids = inOrder.stream().map(Person::id).toList();
        sql.put(PEOPLE, inOrder);
        delete("person_location", "person_id", ids);
        sql.insert(PLACES, inOrder.stream().flatMap(Place::of).toList());
    }

    @Override
    public int forget(Collection<PersonId> people) {
        List.of("class_teacher", "class_member", "person_location")
                .forEach(table -> delete(table, "person_id", people));
        return delete("person", "id", people);
    }

    private int delete(String table, String column, Collection<PersonId> people) {
        return sql.deleteAmong(table, column, people);
    }

    @Override
    public Page<Person> page(String after, int max) {
        return page(next("", after, max), max);
    }

    @Override
    public Page<Person> inLocations(Set<LocationId> locations, String after, int max) {
        return page(next(AT_LOCATIONS, after, max).bind("locations", sql.texts(locations)), max);
    }

    private Query next(String condition, String after, int max) {
        return sql.query(String.join("\n", WITH_LOCATIONS, NEXT, condition, IN_ORDER))
                .bind("after", after)
                .bind("rows", Pages.reading(max));
    }

    private static Page<Person> page(Query query, int max) {
        var people = query.map(Row.as(JdbcPersonStore::person)).list();
        return Pages.of(people, max, person -> person.id().value());
    }

    @Override
    public long count() {
        return sql.query("select count(*) as people from person where account_id = :account")
                .map(Row.as(row -> row.number("people")))
                .one();
    }

    private static Person person(Row row) {
        var person = Person.builder();
        return person.id(new PersonId(row.text("id")))
                .locations(row.texts("locations").stream().map(LocationId::new).toList())
                .managedAppleAccount(row.optionalText("managed_apple_account"))
                .email(row.optionalText("email"))
                .name(row.optionalText("name"))
                .build();
    }

    private record Place(PersonId person, LocationId location) {

        static Stream<Place> of(Person person) {
            return person.locations().stream().map(location -> new Place(person.id(), location));
        }
    }
}
