package dev.espalier.mdm.jdbc.people;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.Membership;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.people.ClassStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Classes in the table {@code school_class}, who teaches in {@code class_teacher}, who learns in {@code class_member}. */
public final class JdbcClassStore implements ClassStore {
    private static final Table<Told<SchoolClass>> CLASSES = Table.<Told<SchoolClass>>named("school_class")
            .key("id", TEXT, told -> told.what().id().value())
            .column("label", TEXT, told -> told.what().label())
            .column("location_id", TEXT, told -> told.what().location().map(LocationId::value))
            .column("told_at", TIME, Told::at);

    private static final Table<Told<Membership>> TEACHERS = people("class_teacher");
    private static final Table<Told<Membership>> MEMBERS = people("class_member");

    private static final String WITH_TEACHERS = """
            select r.*, coalesce((select array_agg(t.person_id order by t.person_id) from class_teacher t
                where t.account_id = r.account_id and t.class_id = r.id), cast(array[] as varchar array)) as teachers
            from""";

    private static final String NEXT = """
            school_class r where r.account_id = :account and r.id > :after""";

    private static final String AT_LOCATIONS = """
            and r.location_id in (select id from unnest(cast(:locations as varchar array)) as w(id))""";

    private static final String TAUGHT = """
            and r.id in (select class_id from class_teacher where account_id = :account and person_id = :teacher)""";

    private static final String IN_ORDER = "order by r.account_id, r.id fetch first :rows rows only";

    private static final String MEMBERS_OF = """
            select person_id from class_member
            where account_id = :account and class_id = :class and person_id > :after
            order by account_id, class_id, person_id fetch first :rows rows only""";

    private static final String NOT_TOLD_AGAIN = """
            where account_id = :account and told_at < :at and class_id in (
                select id from school_class where account_id = :account and told_at >= :at)""";

    private final AccountSql sql;

    /** Reads and writes an account's classes inside a transaction. */
    public JdbcClassStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<ClassId, SchoolClass> find(Collection<ClassId> classes) {
        return sql
                .among("school_class", "id", Set.copyOf(classes), "", WITH_TEACHERS)
                .map(Row.as(JdbcClassStore::schoolClass))
                .stream()
                .collect(Collectors.toUnmodifiableMap(SchoolClass::id, Function.identity()));
    }

    /** In the order of their ids, so that two who put the same classes do not wait for each other in a circle. */
    @Override
    public void put(Collection<SchoolClass> classes, Instant at) {
        var inOrder =
                classes.stream().sorted(Comparator.comparing(SchoolClass::id)).toList();
        var teachers = inOrder.stream()
                .flatMap(taught -> taught.teachers().stream().map(teacher -> new Membership(taught.id(), teacher)))
                .toList();
        sql.put(CLASSES, inOrder.stream().map(one -> new Told<>(one, at)).toList());
        put(TEACHERS, teachers, at);
    }

    @Override
    public void enroll(Collection<Membership> members, Instant at) {
        put(MEMBERS, members, at);
    }

    private void put(Table<Told<Membership>> table, Collection<Membership> people, Instant at) {
        var inOrder = people.stream()
                .sorted(Comparator.comparing(Membership::schoolClass).thenComparing(Membership::member))
                .map(one -> new Told<>(one, at))
                .toList();
        sql.put(table, inOrder);
    }

    @Override
    public long settle(Instant at) {
        settle("class_teacher", at);
        return settle("class_member", at);
    }

    private int settle(String table, Instant at) {
        return sql.update("delete from " + table + "\n" + NOT_TOLD_AGAIN)
                .bind("at", at)
                .execute();
    }

    @Override
    public int forget(Collection<ClassId> classes) {
        List.of("class_teacher", "class_member").forEach(table -> sql.deleteAmong(table, "class_id", classes));
        return sql.deleteAmong("school_class", "id", classes);
    }

    @Override
    public Page<SchoolClass> page(String after, int max) {
        return page(next("", after, max), max);
    }

    @Override
    public Page<SchoolClass> inLocations(Set<LocationId> locations, String after, int max) {
        return page(next(AT_LOCATIONS, after, max).bind("locations", sql.texts(locations)), max);
    }

    @Override
    public Page<SchoolClass> taughtBy(PersonId teacher, String after, int max) {
        return page(next(TAUGHT, after, max).bind("teacher", teacher.value()), max);
    }

    private Query next(String condition, String after, int max) {
        return sql.query(String.join("\n", WITH_TEACHERS, NEXT, condition, IN_ORDER))
                .bind("after", after)
                .bind("rows", Pages.reading(max));
    }

    private static Page<SchoolClass> page(Query query, int max) {
        var classes = query.map(Row.as(JdbcClassStore::schoolClass)).list();
        return Pages.of(classes, max, one -> one.id().value());
    }

    @Override
    public Page<PersonId> members(ClassId id, String after, int max) {
        var members = sql.query(MEMBERS_OF)
                .bind("class", id.value())
                .bind("after", after)
                .bind("rows", Pages.reading(max))
                .map(Row.as(row -> new PersonId(row.text("person_id"))))
                .list();
        return Pages.of(members, max, PersonId::value);
    }

    private static SchoolClass schoolClass(Row row) {
        var schoolClass = SchoolClass.builder();
        return schoolClass
                .id(new ClassId(row.text("id")))
                .label(row.text("label"))
                .location(row.optionalText("location_id").map(LocationId::new))
                .teachers(row.texts("teachers").stream().map(PersonId::new).toList())
                .build();
    }

    private static Table<Told<Membership>> people(String table) {
        return Table.<Told<Membership>>named(table)
                .key("class_id", TEXT, told -> told.what().schoolClass().value())
                .key("person_id", TEXT, told -> told.what().member().value())
                .column("told_at", TIME, Told::at);
    }

    private record Told<T>(T what, Instant at) {}
}
