package dev.espalier.mdm.specification.license;

import static dev.espalier.mdm.specification.license.Work.APP;
import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.license.Licenses.aBook;
import static dev.espalier.mdm.testkit.license.Licenses.anApp;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static dev.espalier.mdm.testkit.people.People.aPersonAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.license.StudyApps;
import dev.espalier.mdm.api.license.StudyStart;
import dev.espalier.mdm.api.people.ClassPart;
import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.content.UnitSwitch;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.StudyRefusal;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Teachers use apps in their classes as far as the administrator lets them, and nothing else. */
@Tag("A7")
@Tag("X3")
class StudyAppsTest {
    private static final Caller TEACHER = aTeacherAt("north");
    private static final ClassId OURS = new ClassId("7b");
    private static final ClassId THEIRS = new ClassId("8a");

    private final Work work = new Work();

    @BeforeEach
    void a_school_with_two_classes() {
        work.campus.atApple.owns(anApp("7").build());
        work.campus.atApple.owns(anApp("8").deviceAssignable(false).build());
        work.campus.atApple.owns(aBook("9").build());
        work.campus.updated();
        work.locate("C01", "north");
        work.locate("C02", "north");
        work.locate("C03", "north");
        people("u-5", "t-2", "s-1", "s-2", "s-3");
        device("C01", "north", "s-1");
        device("C02", "north", "s-2");
        device("C03", "north", "s-3");
        classes(part(OURS, "u-5", "s-1"), part(OURS, "u-5", "s-2"), part(THEIRS, "t-2", "s-3"));
    }

    @Test
    void a_teacher_sees_study_apps_only_while_the_switch_is_on() {
        assertThat(as(TEACHER).units()).isEmpty();
        assertThatOutcome(as(TEACHER).offered(work.unit(), "", 10)).isRefused(StudyRefusal.TEACHERS_OFF);

        turn(true);

        assertThat(as(TEACHER).units()).hasSize(1);
        assertThat(as(TEACHER).offered(work.unit(), "", 10).orElseThrow().items())
                .extracting(listed -> listed.asset().key())
                .containsExactly(APP);
    }

    @Test
    void books_hidden_apps_and_apps_that_are_not_for_devices_are_offered_to_nobody() {
        turn(true);
        work.campus.licenses().hide(work.unit(), APP).orElseThrow();

        assertThat(as(TEACHER).offered(work.unit(), "", 10).orElseThrow().items())
                .isEmpty();
        for (String item : List.of("7", "8", "9", "10")) {
            assertThatOutcome(as(TEACHER).pick(work.unit(), AssetKey.of(item))).isRefused(StudyRefusal.NOT_OFFERED);
        }
    }

    @Test
    void a_picked_app_goes_to_exactly_the_devices_of_a_class_that_the_teacher_teaches() {
        turn(true);
        as(TEACHER).pick(work.unit(), APP).orElseThrow();

        var start = started(OURS);
        work.settled();

        assertThat(start.devices()).isEqualTo(2);
        assertThat(start.asked()).isEqualTo(2);
        assertThat(work.atApple()).containsExactlyInAnyOrder(onDevice("7", "C01"), onDevice("7", "C02"));
        assertThat(work.campus.school.journal("study.started")).hasSize(1);
    }

    @Test
    void another_teachers_class_and_one_that_is_not_there_are_refused_in_the_same_words() {
        turn(true);
        as(TEACHER).pick(work.unit(), APP).orElseThrow();

        assertThatOutcome(as(TEACHER).start(work.unit(), APP, THEIRS)).isRefused(StudyRefusal.NOT_YOUR_CLASS);
        assertThatOutcome(as(TEACHER).start(work.unit(), APP, new ClassId("9z")))
                .isRefused(StudyRefusal.NOT_YOUR_CLASS);
        assertThat(work.atApple()).isEmpty();
    }

    @Test
    @Tag("A6")
    void a_device_of_the_class_outside_the_scope_gets_none() {
        turn(true);
        as(TEACHER).pick(work.unit(), APP).orElseThrow();
        device("C02", "south", "s-2");
        work.serves(LocationScope.selected(Set.of(new LocationId("north"))));

        var start = started(OURS);
        work.settled();

        assertThat(start.plans())
                .singleElement()
                .satisfies(plan -> assertThat(plan.counts().refused()).isEqualTo(1));
        assertThat(work.atApple()).containsExactly(onDevice("7", "C01"));
    }

    @Test
    void an_app_that_was_not_picked_is_not_started() {
        turn(true);

        assertThatOutcome(as(TEACHER).start(work.unit(), APP, OURS)).isRefused(StudyRefusal.NOT_PICKED);
        assertThatOutcome(as(TEACHER).drop(work.unit(), APP)).isRefused(StudyRefusal.NOT_PICKED);
    }

    @Test
    void switching_off_empties_the_lists_and_licenses_in_use_stay() {
        turn(true);
        as(TEACHER).pick(work.unit(), APP).orElseThrow();
        started(OURS);
        work.settled();

        turn(false);
        turn(true);

        assertThat(as(TEACHER).picked("", 10).items()).isEmpty();
        assertThat(work.campus.school.journal("study.emptied")).hasSize(1);
        assertThat(work.atApple()).hasSize(2);
    }

    @Test
    void a_list_shows_what_was_picked_until_it_is_dropped() {
        turn(true);
        as(TEACHER).pick(work.unit(), APP).orElseThrow();
        as(TEACHER).pick(work.unit(), APP).orElseThrow();

        assertThat(as(TEACHER).picked("", 10).items())
                .extracting(app -> app.pick().asset())
                .containsExactly(APP);
        assertThat(work.campus.school.journal("study.picked")).hasSize(1);

        as(TEACHER).drop(work.unit(), APP).orElseThrow();

        assertThat(as(TEACHER).picked("", 10).items()).isEmpty();
    }

    @Test
    @Tag("X2")
    void a_teacher_of_another_location_finds_no_unit_and_a_leader_leaves_it_to_teachers() {
        turn(true);
        work.serves(LocationScope.selected(Set.of(new LocationId("north"))));

        assertThat(as(aTeacherAt("south")).units()).isEmpty();
        assertThatOutcome(as(aTeacherAt("south")).pick(work.unit(), APP)).isRefused(AccessRefusal.OUT_OF_REACH);
        assertThatOutcome(as(aLeaderOf("north")).pick(work.unit(), APP)).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
    }

    private StudyApps as(Caller caller) {
        return work.campus.mdm.session(work.campus.school.account, caller).studyApps();
    }

    private StudyStart started(ClassId schoolClass) {
        return as(TEACHER).start(work.unit(), APP, schoolClass).orElseThrow();
    }

    private void turn(boolean on) {
        var content = work.session().content();
        (on ? content.switchOn(work.unit(), UnitSwitch.TEACHERS) : content.switchOff(work.unit(), UnitSwitch.TEACHERS))
                .orElseThrow();
    }

    private void people(String... ids) {
        var people = Stream.of(ids).map(id -> aPersonAt(id, "north"));
        work.session()
                .people()
                .importPeople(people.iterator(), ImportListener.none())
                .orElseThrow();
    }

    private void classes(ClassPart... parts) {
        work.session()
                .people()
                .importClasses(List.of(parts).iterator(), ImportListener.none())
                .orElseThrow();
    }

    private static ClassPart part(ClassId id, String teacher, String member) {
        var about = new ClassPart.About(Optional.of("Class " + id), Optional.of(new LocationId("north")));
        return new ClassPart(id, about, Set.of(new PersonId(teacher)), Set.of(new PersonId(member)));
    }

    private void device(String serial, String location, String user) {
        var device = ManagedDevice.builder()
                .serial(new SerialNumber(serial))
                .location(new LocationId(location))
                .user(user)
                .build();
        work.campus.store(stores -> stores.managedDevices().put(List.of(device)));
    }
}
