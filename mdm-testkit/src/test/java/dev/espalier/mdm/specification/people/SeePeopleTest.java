package dev.espalier.mdm.specification.people;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aPartner;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.people.People.aPersonAt;
import static dev.espalier.mdm.testkit.people.People.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.people.ClassPart;
import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PeopleRefusal;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeePeopleTest {
    private final School school = new School();
    private final AccountSession ada = school.administrator();

    @BeforeEach
    void people() {
        var people = List.of(
                aPersonAt("p-1", "north"),
                aPersonAt("p-2", "south"),
                aPersonAt("p-3", "north", "south"),
                aPersonAt("p-4"));
        ada.people().importPeople(people.iterator(), ImportListener.none()).orElseThrow();
        var classes = Stream.of(aClass("7b", "north"), aClass("8a", "south"), aClass("9c", ""));
        ada.people().importClasses(classes.iterator(), ImportListener.none()).orElseThrow();
    }

    @Test
    @Tag("X1")
    void administrators_and_partners_see_everybody() {
        for (Caller caller : List.of(anAdministrator(), aPartner())) {
            assertThat(people(caller)).containsExactly("p-1", "p-2", "p-3", "p-4");
            assertThat(people(caller, "south")).containsExactly("p-2", "p-3");
            assertThat(classes(caller)).containsExactly("7b", "8a", "9c");
            assertThat(classes(caller, "south")).containsExactly("8a");
        }
    }

    @Test
    @Tag("X2")
    void a_leader_sees_the_people_and_classes_of_their_own_locations() {
        assertThat(people(aLeaderOf("north"))).containsExactly("p-1", "p-3");
        assertThat(people(aLeaderOf("north"), "south")).isEmpty();
        assertThat(people(aLeaderOf("north", "south"), "south")).containsExactly("p-2", "p-3");
        assertThat(classes(aLeaderOf("north"))).containsExactly("7b");
        assertThat(classes(aLeaderOf("north"), "south")).isEmpty();
        assertThat(school.as(aLeaderOf("south")).people().find(ids("p-1", "p-2", "p-4")))
                .containsOnlyKeys(new PersonId("p-2"));
    }

    @Test
    @Tag("X2")
    @Tag("X3")
    void a_leader_of_no_location_and_a_teacher_see_nobody() {
        for (Caller caller : List.of(aLeaderOf(), aTeacherAt("north"))) {
            assertThat(people(caller)).isEmpty();
            assertThat(people(caller, "north")).isEmpty();
            assertThat(classes(caller)).isEmpty();
            assertThat(school.as(caller).people().find(ids("p-1"))).isEmpty();
        }
    }

    @Test
    @Tag("X2")
    void whoever_is_out_of_reach_and_whoever_is_not_there_are_refused_alike() {
        var leader = school.as(aLeaderOf("north")).people();

        assertThatOutcome(leader.show(new PersonId("p-3"))).isDoneWith(aPersonAt("p-3", "north", "south"));
        for (String id : List.of("p-2", "p-4", "p-99")) {
            assertThatOutcome(leader.show(new PersonId(id)))
                    .isRefused(PeopleRefusal.NO_SUCH_PERSON)
                    .saying("person", id);
        }
        for (String id : List.of("8a", "9c", "10d")) {
            assertThatOutcome(leader.showClass(new ClassId(id))).isRefused(PeopleRefusal.NO_SUCH_CLASS);
            assertThatOutcome(leader.members(new ClassId(id), "", 10)).isRefused(PeopleRefusal.NO_SUCH_CLASS);
        }
        assertThat(leader.members(new ClassId("7b"), "", 10).orElseThrow().items())
                .isEqualTo(ids("p-1"));
    }

    @Test
    void the_people_of_an_account_are_nobody_elses() {
        var other = school.mdm.session(school.open(), anAdministrator());

        assertThat(other.people().list(Set.of(), "", 10).items()).isEmpty();
        assertThatOutcome(other.people().show(new PersonId("p-1"))).isRefused(PeopleRefusal.NO_SUCH_PERSON);
        assertThatOutcome(other.people().forget(ids("p-1"))).isDoneWith(0);
        assertThat(ada.people().find(ids("p-1"))).hasSize(1);
    }

    private List<String> people(Caller caller, String... locations) {
        return school.as(caller).people().list(at(locations), "", 10).items().stream()
                .map(person -> person.id().value())
                .toList();
    }

    private List<String> classes(Caller caller, String... locations) {
        return school.as(caller).people().listClasses(at(locations), "", 10).items().stream()
                .map(one -> one.id().value())
                .toList();
    }

    private static Set<LocationId> at(String... locations) {
        return Stream.of(locations).map(LocationId::new).collect(Collectors.toSet());
    }

    private static ClassPart aClass(String id, String location) {
        var place = location.isEmpty() ? Optional.<LocationId>empty() : Optional.of(new LocationId(location));
        return new ClassPart(
                new ClassId(id), new ClassPart.About(Optional.empty(), place), Set.of(), Set.of(new PersonId("p-1")));
    }
}
