package dev.espalier.mdm.specification.people;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.people.People.aPerson;
import static dev.espalier.mdm.testkit.people.People.aPersonAt;
import static dev.espalier.mdm.testkit.people.People.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.api.people.ImportReport;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.PeopleRefusal;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImportPeopleTest {
    private static final PersonId P1 = new PersonId("p-1");

    private final School school = new School();
    private final AccountSession ada = school.administrator();

    @Test
    void people_are_added_and_replaced_as_a_whole() {
        var full = aPerson("p-1")
                .addLocations(new LocationId("north"))
                .managedAppleAccount("grace@appleid.northwind.example")
                .email("grace@northwind.example")
                .name("Grace Hopper")
                .build();

        assertThatOutcome(imported(full, aPersonAt("p-2", "north", "south")))
                .isDoneWith(new ImportReport(2, 0, 0, true));
        assertThatOutcome(ada.people().show(P1)).isDoneWith(full);

        imported(aPersonAt("p-1", "south"));
        assertThatOutcome(ada.people().show(P1)).isDoneWith(aPersonAt("p-1", "south"));
    }

    @Test
    void whoever_is_said_to_be_where_nothing_is_is_left_out_and_the_others_are_stored() {
        var heard = Heard.toTheEnd();
        var list = List.of(aPersonAt("p-1", "north"), aPersonAt("p-2", "north", "west"), aPersonAt("p-3"));

        var report = ada.people().importPeople(list.iterator(), heard);

        assertThatOutcome(report).isDoneWith(new ImportReport(2, 1, 0, true));
        assertThat(heard.left)
                .containsOnlyKeys(1L)
                .containsValue(Refusal.of(PeopleRefusal.NO_SUCH_LOCATION).with("location", "west"));
        assertThat(listed()).extracting(person -> person.id().value()).containsExactly("p-1", "p-3");
    }

    @Test
    void a_long_list_is_stored_page_by_page_each_with_its_entry_in_the_journal() {
        var heard = Heard.toTheEnd();

        var report = ada.people().importPeople(many(2500), heard);

        assertThatOutcome(report).isDoneWith(new ImportReport(2500, 0, 0, true));
        assertThat(heard.done).containsExactly(1000L, 2000L, 2500L);
        assertThat(school.journal("people.imported"))
                .extracting(entry -> entry.particulars().values().get("people"))
                .containsExactly("1000", "1000", "500");
    }

    @Test
    void positions_are_counted_over_all_pages() {
        var heard = Heard.toTheEnd();
        IntFunction<Person> person = number -> aPersonAt("p-" + number, number % 1500 == 1499 ? "west" : "north");

        ada.people().importPeople(IntStream.range(0, 3000).mapToObj(person).iterator(), heard);

        assertThat(heard.left).containsOnlyKeys(1499L, 2999L);
    }

    @Test
    void no_more_than_a_page_of_a_list_is_taken_before_it_is_stored() {
        var taken = new AtomicInteger();
        var ahead = new ArrayList<Integer>();
        var list = many(5000, taken);

        ada.people().importPeople(list, new ImportListener() {
            @Override
            public void left(long position, Refusal reason) {}

            @Override
            public void done(long entries) {
                ahead.add(taken.get() - (int) entries);
            }
        });

        assertThat(ahead).hasSize(5).allMatch(entries -> entries <= 1);
    }

    @Test
    void an_import_that_is_canceled_or_breaks_keeps_its_pages_and_is_simply_made_again() {
        assertThatOutcome(ada.people().importPeople(many(3000), Heard.untilPage(1)))
                .isDoneWith(new ImportReport(1000, 0, 0, false));
        var broken = Stream.concat(stream(1500), Stream.generate(() -> {
                    throw new IllegalStateException("the file ends here");
                }))
                .map(Person.class::cast)
                .iterator();
        assertThatThrownBy(() -> ada.people().importPeople(broken, Heard.toTheEnd()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(listed()).hasSize(1000);

        assertThatOutcome(ada.people().importPeople(many(3000), Heard.toTheEnd()))
                .isDoneWith(new ImportReport(3000, 0, 0, true));
        assertThat(ada.people().find(ids("p-0", "p-2999", "p-3000"))).hasSize(2);
    }

    @Test
    void the_last_line_about_somebody_counts() {
        imported(aPersonAt("p-1", "north"), aPersonAt("p-1", "south"));

        assertThat(listed()).containsExactly(aPersonAt("p-1", "south"));
    }

    @Test
    @Tag("X2")
    @Tag("X3")
    @Tag("X5")
    void importing_is_the_administrators_and_whoever_else_tries_changes_nothing() {
        var people = List.of(aPersonAt("p-1", "north"));
        var leader = school.as(aLeaderOf("north"));
        var teacher = school.as(aTeacherAt("north"));

        assertThatOutcome(leader.people().importPeople(people.iterator(), Heard.toTheEnd()))
                .isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(leader.people().locate(P1, Set.of())).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(leader.people().forget(List.of(P1))).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(teacher.people().importPeople(people.iterator(), Heard.toTheEnd()))
                .isRefused(AccessRefusal.TEACHER);

        assertThat(listed()).isEmpty();
        assertThat(school.journal("access.refused")).hasSize(4);
    }

    @Test
    void somebody_is_located_and_keeps_what_else_is_known_of_them() {
        imported(aPerson("p-1").email("grace@northwind.example").build());

        var located = ada.people().locate(P1, Set.of(new LocationId("south")));

        assertThatOutcome(located)
                .isDoneWith(aPerson("p-1")
                        .email("grace@northwind.example")
                        .addLocations(new LocationId("south"))
                        .build());
        assertThatOutcome(ada.people().show(P1)).isDoneWith(located.orElseThrow());
        assertThatOutcome(ada.people().locate(new PersonId("p-9"), Set.of(new LocationId("north"))))
                .isDoneWith(aPersonAt("p-9", "north"));
        assertThatOutcome(ada.people().locate(P1, Set.of(new LocationId("west"))))
                .isRefused(PeopleRefusal.NO_SUCH_LOCATION);
        assertThat(school.journal("people.located")).hasSize(2);
    }

    @Test
    void nothing_personal_gets_into_the_journal() {
        imported(aPerson("p-1")
                .email("grace@northwind.example")
                .managedAppleAccount("grace@appleid.northwind.example")
                .name("Grace Hopper")
                .build());
        ada.people().locate(P1, Set.of(new LocationId("south")));
        ada.people().forget(List.of(P1));

        assertThat(school.journal("people.forgotten"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.subject().id()).isEqualTo("p-1"));
        assertThat(school.journal().toString()).doesNotContain("grace", "Grace");
    }

    private Outcome<ImportReport> imported(Person... people) {
        return ada.people().importPeople(List.of(people).iterator(), Heard.toTheEnd());
    }

    private List<Person> listed() {
        return ada.people().list(Set.of(), "", 1000).items();
    }

    private static Iterator<Person> many(int count) {
        return stream(count).iterator();
    }

    private static Stream<Person> stream(int count) {
        return IntStream.range(0, count).mapToObj(number -> aPersonAt("p-" + number, "north"));
    }

    private static Iterator<Person> many(int count, AtomicInteger taken) {
        return stream(count).peek(person -> taken.incrementAndGet()).iterator();
    }
}
