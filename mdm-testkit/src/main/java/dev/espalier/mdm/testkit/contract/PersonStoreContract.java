package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.location.Locations.aLocation;
import static dev.espalier.mdm.testkit.people.People.aClass;
import static dev.espalier.mdm.testkit.people.People.aPerson;
import static dev.espalier.mdm.testkit.people.People.aPersonAt;
import static dev.espalier.mdm.testkit.people.People.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.Membership;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The people of an account. */
public interface PersonStoreContract extends StorageContract {

    /** People are kept with all that is known of them, or with nothing but their id. */
    @Test
    default void people_come_back_whole() {
        var account = anOpenAccount();
        var full = aPerson("p-1")
                .addLocations(new LocationId("north"), new LocationId("south"))
                .managedAppleAccount("grace@appleid.north.example")
                .email("grace@north.example")
                .name("Grace Süß O'Hara, 7b")
                .build();
        var bare = aPerson("p-2").build();

        in(account).people().put(List.of(full, bare));

        assertThat(found(account, "p-1", "p-2")).containsExactlyInAnyOrder(full, bare);
    }

    /** A person who is put again is replaced whole. */
    @Test
    default void a_person_who_is_put_again_is_replaced_as_a_whole() {
        var account = anOpenAccount();
        var before = aPerson("p-1").addLocations(new LocationId("north")).email("grace@north.example");
        in(account).people().put(List.of(before.build()));

        in(account).people().put(List.of(aPersonAt("p-1", "south")));

        assertThat(found(account, "p-1")).containsExactly(aPersonAt("p-1", "south"));
        assertThat(in(account).people().inLocations(at("north"), "", 10).items())
                .isEmpty();
    }

    /** Ids keep upper and lower case apart, and only those of the account are found. */
    @Test
    default void only_people_on_file_in_the_account_are_found() {
        var account = anOpenAccount();
        in(account).people().put(List.of(aPersonAt("p-1", "north"), aPersonAt("P-1", "south")));

        assertThat(found(account, "p-1", "p-99")).containsExactly(aPersonAt("p-1", "north"));
        assertThat(found(account, "p-1", "p-1")).hasSize(1);
        assertThat(found(anOpenAccount(), "p-1")).isEmpty();
        assertThat(in(account).people().find(List.of())).isEmpty();
    }

    /** The list is in the order of the ids, as {@link PersonId} compares them. */
    @Test
    default void everybody_is_listed_in_the_order_of_their_ids_page_by_page() {
        var account = anOpenAccount();
        var ids = Stream.of("a-b", "ab", "a.b", "a_b", "B", "b", "1", "~", "!")
                .sorted()
                .toList();
        in(account).people().put(ids.stream().map(id -> aPersonAt(id, "north")).toList());
        in(anOpenAccount()).people().put(List.of(aPersonAt("c", "north")));

        var listed = all(after -> in(account).people().page(after, 2));

        assertThat(listed).extracting(person -> person.id().value()).containsExactlyElementsOf(ids);
        assertThat(in(account).people().count()).isEqualTo(9);
    }

    /** Somebody who belongs to several of the locations is listed once, with all of their own. */
    @Test
    default void people_of_some_locations_are_listed_once_page_by_page() {
        var account = anOpenAccount();
        in(account)
                .people()
                .put(List.of(
                        aPersonAt("p-1", "north"),
                        aPersonAt("p-2", "north", "south", "west"),
                        aPersonAt("p-3", "west"),
                        aPersonAt("p-4"),
                        aPersonAt("p-5", "south")));

        var listed = all(after -> in(account).people().inLocations(at("north", "south"), after, 1));

        assertThat(listed)
                .containsExactly(
                        aPersonAt("p-1", "north"),
                        aPersonAt("p-2", "north", "south", "west"),
                        aPersonAt("p-5", "south"));
        assertThat(in(account).people().inLocations(Set.of(), "", 10).items()).isEmpty();
    }

    /** The last full page is the last one: nobody has to ask for an empty one. */
    @Test
    default void a_page_that_is_full_to_the_last_person_has_no_next_one() {
        var account = anOpenAccount();
        in(account).people().put(List.of(aPersonAt("p-1", "north"), aPersonAt("p-2", "north")));

        assertThat(in(account).people().page("", 2).next()).isEmpty();
        assertThat(in(account).people().page("", 1).next()).isPresent();
        assertThatThrownBy(() -> in(account).people().page("", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> in(account).people().page("", Page.MAX + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whoever is forgotten leaves no row behind, in classes neither. */
    @Test
    default void forgotten_people_are_gone_from_everywhere() {
        var account = anOpenAccount();
        var math = new ClassId("7b");
        var now = Instant.parse("2026-09-01T08:00:00Z");
        in(account).people().put(List.of(aPersonAt("p-1", "north"), aPersonAt("p-2", "north")));
        in(account)
                .classes()
                .put(List.of(aClass("7b").addTeachers(new PersonId("p-1")).build()), now);
        in(account)
                .classes()
                .enroll(
                        ids("p-1", "p-2").stream()
                                .map(id -> new Membership(math, id))
                                .toList(),
                        now);

        assertThat(in(account).people().forget(ids("p-1", "p-99"))).isEqualTo(1);

        assertThat(found(account, "p-1", "p-2")).containsExactly(aPersonAt("p-2", "north"));
        assertThat(in(account).classes().members(math, "", 10).items()).isEqualTo(ids("p-2"));
        assertThat(in(account).classes().find(List.of(math)).get(math).teachers())
                .isEmpty();
        in(account).people().put(List.of(aPerson("p-1").build()));
        assertThat(found(account, "p-1")).containsExactly(aPerson("p-1").build());
    }

    /** The same id in another account is another person. */
    @Test
    default void forgetting_reaches_nobody_of_another_account() {
        var account = anOpenAccount();
        var other = anOpenAccount();
        in(other).people().put(List.of(aPersonAt("p-1", "north")));

        assertThat(in(account).people().forget(ids("p-1"))).isZero();

        assertThat(found(other, "p-1")).containsExactly(aPersonAt("p-1", "north"));
    }

    /** A location that is removed is nobody's any more; the people stay. */
    @Test
    default void people_of_a_removed_location_belong_to_their_others() {
        var account = anOpenAccount();
        in(account).locations().put(aLocation("north"));
        in(account).locations().put(aLocation("south"));
        in(account).people().put(List.of(aPersonAt("p-1", "north", "south"), aPersonAt("p-2", "north")));

        in(account).locations().remove(new LocationId("north"));

        assertThat(found(account, "p-1", "p-2")).containsExactlyInAnyOrder(aPersonAt("p-1", "south"), aPersonAt("p-2"));
        assertThat(in(account).people().inLocations(at("north"), "", 10).items())
                .isEmpty();
    }

    /** A whole page goes in at once, new and known people mixed. */
    @Test
    default void a_whole_page_is_put_at_once() {
        var account = anOpenAccount();
        in(account).people().put(people(0, 500, "north"));

        in(account).people().put(people(0, Page.MAX, "south"));

        assertThat(all(after -> in(account).people().inLocations(at("south"), after, Page.MAX)))
                .hasSize(Page.MAX);
        assertThat(in(account).people().inLocations(at("north"), "", Page.MAX).items())
                .isEmpty();
    }

    private Collection<Person> found(AccountId account, String... people) {
        return in(account).people().find(ids(people)).values();
    }

    private static List<Person> people(int from, int to, String location) {
        return IntStream.range(from, to)
                .mapToObj(number -> aPersonAt("p-" + number, location))
                .toList();
    }

    private static Set<LocationId> at(String... locations) {
        return Stream.of(locations).map(LocationId::new).collect(Collectors.toSet());
    }
}
