package dev.espalier.mdm.specification.people;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.people.People.aClass;
import static dev.espalier.mdm.testkit.people.People.aPersonAt;
import static dev.espalier.mdm.testkit.people.People.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.people.ClassPart;
import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.api.people.ImportReport;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.RefusalCode;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PeopleRefusal;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImportClassesTest {
    private static final ClassId MATH = new ClassId("7b");
    private static final ClassId ART = new ClassId("8a");

    private final School school = new School();
    private final AccountSession ada = school.administrator();

    @BeforeEach
    void people() {
        var people = Stream.of("t-1", "t-2", "p-1", "p-2", "p-3").map(id -> aPersonAt(id, "north"));
        ada.people().importPeople(people.iterator(), ImportListener.none()).orElseThrow();
    }

    @Test
    void the_lines_about_a_class_add_up() {
        var report = imported(
                line("7b", "Mathematics", "north", "t-1", "p-1"),
                line("8a", "", "", "t-1", "p-3"),
                line("7b", "", "", "t-2", "p-2"),
                line("7b", "Maths", "", "", "p-1"));

        assertThat(report).isEqualTo(new ImportReport(4, 0, 0, true));
        assertThatOutcome(ada.people().showClass(MATH))
                .isDoneWith(aClass("7b")
                        .label("Maths")
                        .location(new LocationId("north"))
                        .addTeachers(new PersonId("t-1"), new PersonId("t-2"))
                        .build());
        assertThatOutcome(ada.people().showClass(ART))
                .isDoneWith(aClass("8a").addTeachers(new PersonId("t-1")).build());
        assertThat(members(MATH)).isEqualTo(ids("p-1", "p-2"));
        assertThat(members(ART)).isEqualTo(ids("p-3"));
    }

    @Test
    void what_a_later_list_does_not_say_of_label_and_location_stays() {
        imported(line("7b", "Mathematics", "north", "t-1", "p-1"));

        imported(line("7b", "", "", "t-1", "p-1"));

        assertThat(ada.people().showClass(MATH).orElseThrow().label()).isEqualTo("Mathematics");
        assertThat(ada.people().showClass(MATH).orElseThrow().location()).contains(new LocationId("north"));
    }

    @Test
    void whoever_a_later_list_does_not_name_leaves_the_classes_that_it_names_and_no_other() {
        imported(line("7b", "", "", "t-1", "p-1"), line("7b", "", "", "", "p-2"), line("8a", "", "", "t-1", "p-1"));
        later();

        var report = imported(line("7b", "", "", "t-2", "p-2"), line("7b", "", "", "", "p-3"));

        assertThat(report).isEqualTo(new ImportReport(2, 0, 1, true));
        assertThat(members(MATH)).isEqualTo(ids("p-2", "p-3"));
        assertThat(ada.people().showClass(MATH).orElseThrow().teachers()).containsExactly(new PersonId("t-2"));
        assertThat(members(ART)).isEqualTo(ids("p-1"));
        assertThat(school.journal("people.classes-settled")).hasSize(2);
    }

    @Test
    void nobody_leaves_a_class_because_a_line_could_not_be_read_or_stored_or_the_import_was_ended() {
        imported(line("7b", "", "", "", "p-1"));
        later();
        var others = List.of(line("7b", "", "", "", "p-2"), line("7b", "", "west", "", "p-3"));

        ada.people().importClasses(others.iterator(), Heard.toTheEnd()).orElseThrow();
        later();
        ada.people()
                .importClasses(others.subList(0, 1).iterator(), Heard.ofAListWithUnreadableLines())
                .orElseThrow();
        later();
        var long2 = IntStream.range(0, 2000).mapToObj(number -> others.get(0));
        ada.people().importClasses(long2.iterator(), Heard.untilPage(1)).orElseThrow();

        assertThat(members(MATH)).isEqualTo(ids("p-1", "p-2"));
    }

    @Test
    void a_line_about_a_place_or_a_person_that_is_not_there_is_left_out() {
        var heard = Heard.toTheEnd();
        var lines = List.of(
                line("7b", "", "west", "t-1", "p-1"),
                line("7b", "", "north", "t-9", "p-1"),
                line("7b", "", "north", "t-1", "p-9"),
                line("7b", "", "north", "t-1", "p-2"));

        var report = ada.people().importClasses(lines.iterator(), heard).orElseThrow();

        assertThat(report).isEqualTo(new ImportReport(1, 3, 0, true));
        assertThat(heard.left.values())
                .extracting(refusal -> refusal.reason())
                .containsExactly(
                        (RefusalCode) PeopleRefusal.NO_SUCH_LOCATION,
                        PeopleRefusal.NO_SUCH_PERSON,
                        PeopleRefusal.NO_SUCH_PERSON);
        assertThat(members(MATH)).isEqualTo(ids("p-2"));
    }

    @Test
    void a_class_of_many_lines_is_stored_page_by_page_and_settled_once() {
        var students = IntStream.range(0, 2500).mapToObj(number -> aPersonAt("s-" + number, "north"));
        ada.people().importPeople(students.iterator(), ImportListener.none()).orElseThrow();
        var lines = IntStream.range(0, 2500).mapToObj(number -> line("7b", "", "north", "t-1", "s-" + number));

        var report =
                ada.people().importClasses(lines.iterator(), Heard.toTheEnd()).orElseThrow();

        assertThat(report.stored()).isEqualTo(2500);
        assertThat(school.journal("people.classes-imported")).hasSize(3);
        assertThat(school.journal("people.classes-settled")).hasSize(1);
        assertThat(ada.people().members(MATH, "", 1000).orElseThrow().next()).isPresent();
    }

    @Test
    void one_part_may_name_more_people_than_a_page_holds() {
        var students = IntStream.range(0, 1500).mapToObj(number -> aPersonAt("s-" + number, "north"));
        ada.people().importPeople(students.iterator(), ImportListener.none()).orElseThrow();
        var all = IntStream.range(0, 1500)
                .mapToObj(number -> new PersonId("s-" + number))
                .collect(Collectors.toSet());
        var part = new ClassPart(MATH, new ClassPart.About(Optional.empty(), Optional.empty()), Set.of(), all);

        ada.people().importClasses(List.of(part).iterator(), Heard.toTheEnd()).orElseThrow();

        var first = ada.people().members(MATH, "", 1000).orElseThrow();
        var rest = ada.people().members(MATH, first.next().orElseThrow(), 1000).orElseThrow();
        assertThat(rest.items()).hasSize(500);
    }

    @Test
    void a_forgotten_class_is_gone_and_its_people_stay() {
        imported(line("7b", "", "north", "t-1", "p-1"));

        assertThatOutcome(ada.people().forgetClasses(List.of(MATH, ART))).isDoneWith(1);

        assertThatOutcome(ada.people().showClass(MATH)).isRefused(PeopleRefusal.NO_SUCH_CLASS);
        assertThatOutcome(ada.people().members(MATH, "", 10)).isRefused(PeopleRefusal.NO_SUCH_CLASS);
        assertThat(ada.people().find(ids("t-1", "p-1"))).hasSize(2);
    }

    @Test
    void a_forgotten_person_is_in_no_class_any_more() {
        imported(line("7b", "", "north", "t-1", "p-1"), line("7b", "", "", "", "p-2"));

        assertThatOutcome(ada.people().forget(ids("t-1", "p-1", "p-99"))).isDoneWith(2);

        assertThat(members(MATH)).isEqualTo(ids("p-2"));
        assertThat(ada.people().showClass(MATH).orElseThrow().teachers()).isEmpty();
    }

    @Test
    @Tag("X2")
    void classes_are_the_administrators_to_import_and_forget() {
        var leader = school.as(aLeaderOf("north"));
        var lines = List.of(line("7b", "", "north", "", "p-1"));

        assertThatOutcome(leader.people().importClasses(lines.iterator(), Heard.toTheEnd()))
                .isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(leader.people().forgetClasses(List.of(MATH))).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThat(ada.people().listClasses(Set.of(), "", 10).items()).isEmpty();
    }

    private ImportReport imported(ClassPart... parts) {
        return ada.people()
                .importClasses(List.of(parts).iterator(), Heard.toTheEnd())
                .orElseThrow();
    }

    private void later() {
        school.clock.advance(Duration.ofHours(1));
    }

    private List<PersonId> members(ClassId id) {
        return ada.people().members(id, "", 1000).orElseThrow().items();
    }

    private static ClassPart line(String id, String label, String location, String teacher, String member) {
        var about = new ClassPart.About(said(label), said(location).map(LocationId::new));
        return new ClassPart(new ClassId(id), about, person(teacher), person(member));
    }

    private static Set<PersonId> person(String id) {
        return said(id).map(PersonId::new).map(Set::of).orElse(Set.of());
    }

    private static Optional<String> said(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
