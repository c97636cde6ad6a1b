package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.location.Locations.aLocation;
import static dev.espalier.mdm.testkit.people.People.aClass;
import static dev.espalier.mdm.testkit.people.People.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.Membership;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classes of an account, with their teachers and members. */
public interface ClassStoreContract extends StorageContract {
    /** When an earlier list began. */
    Instant THEN = Instant.parse("2026-09-01T08:00:00Z");

    /** When a later list began. */
    Instant NOW = Instant.parse("2026-09-08T08:00:00.250Z");

    /** Classes are kept with location and teachers, or without. */
    @Test
    default void classes_come_back_whole() {
        var account = anOpenAccount();
        var full = aClass("7b")
                .label("Süße Mathematik, 7b")
                .location(new LocationId("north"))
                .addTeachers(new PersonId("t-1"), new PersonId("t-2"))
                .build();
        var bare = aClass("8a").build();

        in(account).classes().put(List.of(full, bare), NOW);

        assertThat(found(account, "7b", "8a", "9c")).containsExactlyInAnyOrder(full, bare);
        assertThat(found(anOpenAccount(), "7b")).isEmpty();
        assertThat(in(account).classes().find(List.of())).isEmpty();
    }

    /** A list in pages names a class several times. */
    @Test
    default void a_class_that_is_put_again_has_a_new_label_and_location_and_more_teachers() {
        var account = anOpenAccount();
        in(account).classes().put(List.of(taught("7b", "t-1")), NOW);

        var again = aClass("7b").label("Mathematics").addTeachers(new PersonId("t-2"));
        in(account).classes().put(List.of(again.build()), NOW);

        assertThat(found(account, "7b"))
                .containsExactly(again.addTeachers(new PersonId("t-1")).build());
    }

    /** Members are listed by their ids; enrolling them twice changes nothing. */
    @Test
    default void members_are_listed_in_the_order_of_their_ids_page_by_page() {
        var account = anOpenAccount();
        in(account).classes().put(List.of(aClass("7b").build(), aClass("8a").build()), NOW);
        enroll(account, "7b", NOW, "p-3", "P-1", "p-1", "p-2");
        enroll(account, "7b", NOW, "p-3");
        enroll(account, "8a", NOW, "p-9");

        assertThat(members(account, "7b")).isEqualTo(ids("P-1", "p-1", "p-2", "p-3"));
        assertThat(in(account).classes().members(new ClassId("9c"), "", 10).items())
                .isEmpty();
        assertThat(in(anOpenAccount())
                        .classes()
                        .members(new ClassId("7b"), "", 10)
                        .items())
                .isEmpty();
    }

    /** At the end of a list, whoever it did not name leaves the classes it named; other classes stay as they are. */
    @Test
    default void a_list_ends_by_letting_go_whoever_it_did_not_name() {
        var account = anOpenAccount();
        in(account).classes().put(List.of(taught("7b", "t-1"), taught("8a", "t-1")), THEN);
        enroll(account, "7b", THEN, "p-1", "p-2");
        enroll(account, "8a", THEN, "p-1");
        in(account).classes().put(List.of(taught("7b", "t-2")), NOW);
        enroll(account, "7b", NOW, "p-2", "p-3");

        assertThat(in(account).classes().settle(NOW)).isEqualTo(1);

        assertThat(members(account, "7b")).isEqualTo(ids("p-2", "p-3"));
        assertThat(members(account, "8a")).isEqualTo(ids("p-1"));
        assertThat(found(account, "7b", "8a")).containsExactlyInAnyOrder(taught("7b", "t-2"), taught("8a", "t-1"));
        assertThat(in(account).classes().settle(NOW)).isZero();
    }

    /** What another account was told is nothing to this one. */
    @Test
    default void a_list_that_ends_touches_no_other_account() {
        var account = anOpenAccount();
        var other = anOpenAccount();
        in(other).classes().put(List.of(aClass("7b").build()), NOW);
        enroll(other, "7b", THEN, "p-1");
        in(account).classes().put(List.of(aClass("7b").build()), NOW);

        assertThat(in(account).classes().settle(NOW)).isZero();

        assertThat(members(other, "7b")).isEqualTo(ids("p-1"));
    }

    /** Lists of classes are in the order of their ids. */
    @Test
    default void classes_are_listed_page_by_page_all_or_those_of_some_locations() {
        var account = anOpenAccount();
        var north = new LocationId("north");
        var ids = Stream.of("a-b", "ab", "B", "b", "1").sorted().toList();
        in(account)
                .classes()
                .put(ids.stream().map(id -> aClass(id).location(north).build()).toList(), NOW);
        in(account).classes().put(List.of(aClass("zz").build()), NOW);

        var everywhere = all(after -> in(account).classes().page(after, 2));
        var there = all(after -> in(account).classes().inLocations(Set.of(north), after, 2));

        assertThat(there).extracting(one -> one.id().value()).containsExactlyElementsOf(ids);
        assertThat(everywhere).hasSize(6).startsWith(there.toArray(SchoolClass[]::new));
        assertThat(in(account).classes().inLocations(Set.of(), "", 10).items()).isEmpty();
    }

    /** A teacher's classes are found by the teacher. */
    @Test
    default void the_classes_that_somebody_teaches_are_listed_page_by_page() {
        var account = anOpenAccount();
        in(account).classes().put(List.of(taught("9c", "t-1"), taught("7b", "t-1"), taught("8a", "t-2")), NOW);
        enroll(account, "8a", NOW, "t-1");

        var taught = all(after -> in(account).classes().taughtBy(new PersonId("t-1"), after, 1));

        assertThat(taught).containsExactly(taught("7b", "t-1"), taught("9c", "t-1"));
        assertThat(in(anOpenAccount())
                        .classes()
                        .taughtBy(new PersonId("t-1"), "", 10)
                        .items())
                .isEmpty();
    }

    /** A forgotten class leaves nothing behind, should one of its name come again. */
    @Test
    default void forgotten_classes_are_gone_with_their_members() {
        var account = anOpenAccount();
        in(account).classes().put(List.of(taught("7b", "t-1"), taught("8a", "t-1")), NOW);
        enroll(account, "7b", NOW, "p-1");
        enroll(account, "8a", NOW, "p-1");

        assertThat(in(account).classes().forget(List.of(new ClassId("7b"), new ClassId("9c"))))
                .isEqualTo(1);
        in(account).classes().put(List.of(aClass("7b").build()), NOW);

        assertThat(found(account, "7b", "8a"))
                .containsExactlyInAnyOrder(aClass("7b").build(), taught("8a", "t-1"));
        assertThat(members(account, "7b")).isEmpty();
        assertThat(members(account, "8a")).isEqualTo(ids("p-1"));
    }

    /** A class outlives its location. */
    @Test
    default void classes_of_a_removed_location_have_none() {
        var account = anOpenAccount();
        var north = new LocationId("north");
        in(account).locations().put(aLocation("north"));
        in(account).classes().put(List.of(aClass("7b").location(north).build()), NOW);

        in(account).locations().remove(north);

        assertThat(found(account, "7b")).containsExactly(aClass("7b").build());
    }

    /** A whole page of classes and of members goes in at once. */
    @Test
    default void a_whole_page_of_classes_and_members_is_put_at_once() {
        var account = anOpenAccount();
        var classes = IntStream.range(0, Page.MAX)
                .mapToObj(number -> taught("c-" + number, "t-" + number))
                .toList();
        var students =
                IntStream.range(0, Page.MAX).mapToObj(number -> "p-" + number).toArray(String[]::new);

        in(account).classes().put(classes, NOW);
        in(account).classes().put(classes, NOW);
        enroll(account, "c-1", NOW, students);

        assertThat(in(account).classes().page("", Page.MAX).items()).containsExactlyInAnyOrderElementsOf(classes);
        assertThat(members(account, "c-1")).hasSize(Page.MAX);
    }

    private void enroll(AccountId account, String id, Instant at, String... students) {
        var members = ids(students).stream()
                .map(student -> new Membership(new ClassId(id), student))
                .toList();
        in(account).classes().enroll(members, at);
    }

    private List<PersonId> members(AccountId account, String id) {
        return all(after -> in(account).classes().members(new ClassId(id), after, 3));
    }

    private Collection<SchoolClass> found(AccountId account, String... classes) {
        var ids = Stream.of(classes).map(ClassId::new).toList();
        return in(account).classes().find(ids).values();
    }

    private static SchoolClass taught(String id, String teacher) {
        return aClass(id).addTeachers(new PersonId(teacher)).build();
    }
}
