package dev.espalier.mdm.specification.invite;

import static dev.espalier.mdm.testkit.license.Licenses.aBook;
import static dev.espalier.mdm.testkit.license.Licenses.anApp;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.api.license.AssignRequest;
import dev.espalier.mdm.api.license.ProfileDraft;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.invite.AppleAccountMatch;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.PlanCounts;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.testkit.invite.UsersAtApple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A license for a person waits until an Apple Account can use it, and goes to nobody before. */
class UserLicensesTest {
    private static final AssetKey APP = AssetKey.of("7");

    private final Guests guests = new Guests();

    private void buying(long licenses) {
        guests.atApple.owns(anApp("7")
                .count(new LicenseCount.Finite(licenses, 0, licenses, 0))
                .build());
        guests.atApple.pagesOf(1000);
        guests.session().licenses().update(guests.id(), Progress.none()).orElseThrow();
    }

    private void wanted(ProfileTarget target) {
        guests.session()
                .contentProfiles()
                .define(new ProfileDraft("Reading", List.of(APP), List.of(guests.id()), target))
                .orElseThrow();
    }

    private static ProfileTarget people(String... ids) {
        return new ProfileTarget.People(List.of(ids).stream().map(PersonId::new).collect(Collectors.toSet()));
    }

    private List<PlanRow> planned() {
        var plans = guests.session().plans();
        var plan = plans.plan().orElseThrow();
        plans.apply(ApplyRequest.of(plan), Progress.none()).orElseThrow();
        return plans.rows(plan.id(), 0, 100).orElseThrow();
    }

    private void settled() {
        for (int i = 0; i < 4; i++) {
            guests.school.clock.advance(Duration.ofMinutes(6));
            guests.session().licenseWork().settle(guests.id(), Progress.none()).orElseThrow();
        }
    }

    private Assignment license(String person) {
        return new Assignment(APP, new Assignee.ToUser(guests.user(person)));
    }

    private void uses(String person, String serial, Optional<String> hash) {
        guests.session()
                .inventory()
                .put(List.of(ManagedDevice.builder()
                        .serial(new SerialNumber(serial))
                        .user(person)
                        .storeAccountHash(hash)
                        .build()))
                .orElseThrow();
    }

    private static Optional<String> hash(String account) {
        return Optional.of(UsersAtApple.hashOf(account).value());
    }

    @Test
    @Tag("I2")
    void a_license_waits_for_the_person_and_goes_by_itself_once_they_accept() {
        guests.people("p1", "m1").invited("p1", "m1");
        guests.quiet();
        buying(5);
        wanted(people("p1", "m1"));

        var rows = planned();
        settled();
        assertThat(rows).extracting(PlanRow::reason).contains(Optional.of(WorkRefusal.NOT_ASSOCIATED));
        assertThat(guests.atApple.assignments()).containsExactly(license("m1"));

        guests.users().accepts(guests.user("p1"), "one@icloud.example");
        settled();

        assertThat(guests.atApple.assignments()).containsExactlyInAnyOrder(license("m1"), license("p1"));
        assertThat(guests.session().plans().plan().orElseThrow().counts()).isEqualTo(PlanCounts.NONE);
    }

    @Test
    @Tag("I2")
    void what_a_person_was_given_by_hand_waits_for_them_too() {
        guests.people("p1").invited("p1");
        guests.quiet();
        buying(5);
        guests.session()
                .licenseWork()
                .assign(new AssignRequest(
                        List.of(guests.id()), Set.of(APP), Set.of(new Assignee.ToUser(guests.user("p1")))))
                .orElseThrow();
        settled();
        assertThat(guests.atApple.assignments()).isEmpty();
        assertThat(guests.session().licenseWork().waiting("", 10).orElseThrow().items())
                .singleElement()
                .matches(wish -> wish.lacking() == WorkRefusal.NOT_ASSOCIATED);

        guests.users().accepts(guests.user("p1"), "one@icloud.example");
        settled();

        assertThat(guests.atApple.assignments()).containsExactly(license("p1"));
    }

    @Test
    @Tag("I10")
    void an_account_that_none_of_the_devices_uses_is_flagged_before_its_license_is_spent() {
        guests.people("p1", "p2", "p3").invited("p1", "p2", "p3");
        guests.quiet();
        uses("p1", "C01", hash("one@icloud.example"));
        uses("p2", "C02", hash("two@icloud.example"));
        uses("p3", "C03", Optional.empty());
        guests.users().accepts(guests.user("p1"), "one@icloud.example");
        guests.users().accepts(guests.user("p2"), "other@icloud.example");
        guests.users().accepts(guests.user("p3"), "three@icloud.example");
        buying(5);
        wanted(people("p1", "p2", "p3"));

        planned();
        settled();

        assertThat(guests.atApple.assignments()).containsExactlyInAnyOrder(license("p1"), license("p3"));
        assertThat(match("p1")).isEqualTo(new AppleAccountMatch.Same());
        assertThat(match("p2")).isEqualTo(new AppleAccountMatch.Different(1));
        assertThat(match("p3"))
                .isEqualTo(new AppleAccountMatch.CannotTell(AppleAccountMatch.Why.DEVICE_REPORTS_NOTHING));

        uses("p2", "C02", hash("other@icloud.example"));
        settled();
        assertThat(guests.atApple.assignments()).contains(license("p2"));
    }

    private AppleAccountMatch match(String person) {
        return guests.session()
                .users()
                .show(guests.id(), guests.user(person))
                .orElseThrow()
                .match();
    }

    @Test
    @Tag("I10")
    void an_account_that_changes_between_plan_and_apply_gets_nothing() {
        guests.people("p1").invited("p1");
        guests.quiet();
        uses("p1", "C01", hash("one@icloud.example"));
        guests.users().accepts(guests.user("p1"), "one@icloud.example");
        buying(5);
        wanted(people("p1"));
        var plans = guests.session().plans();
        var plan = plans.plan().orElseThrow();

        uses("p1", "C01", hash("two@icloud.example"));
        plans.apply(ApplyRequest.of(plan), Progress.none()).orElseThrow();
        settled();

        assertThat(guests.atApple.assignments()).isEmpty();
        assertThat(guests.session().licenseWork().waiting("", 10).orElseThrow().items())
                .singleElement()
                .matches(wish -> wish.lacking() == WorkRefusal.OTHER_ACCOUNT);
    }

    @Test
    @Tag("A28")
    void a_profile_for_everybody_at_a_location_reaches_people_who_came_later() {
        var north = new LocationId("north");
        guests.people(person("m1", north)).invited("m1");
        guests.quiet();
        buying(5);
        wanted(new ProfileTarget.PeopleAt(Set.of(north)));
        planned();
        settled();
        assertThat(guests.atApple.assignments()).containsExactly(license("m1"));

        guests.people(person("m2", north)).people(person("m3", new LocationId("south")));
        guests.invited("m2", "m3");
        guests.quiet();
        planned();
        settled();

        assertThat(guests.atApple.assignments()).containsExactlyInAnyOrder(license("m1"), license("m2"));
    }

    private static Person person(String id, LocationId at) {
        return Guests.person(id).at(Set.of(at));
    }

    @Test
    @Tag("A30")
    void a_license_moves_from_a_user_to_the_devices_and_comes_back_only_after_they_hold_theirs() {
        guests.people("m1", "m2").invited("m1", "m2");
        guests.quiet();
        uses("m1", "C01", Optional.empty());
        uses("m1", "C02", Optional.empty());
        buying(10);
        wanted(people("m1", "m2"));
        planned();
        settled();
        assertThat(guests.atApple.assignments()).hasSize(2);

        guests.atApple.changes().pending(true);
        var begun = guests.session().licenseWork().migrate(guests.id(), APP).orElseThrow();
        guests.session().licenseWork().settle(guests.id(), Progress.none()).orElseThrow();
        assertThat(begun.moving()).isEqualTo(1);
        assertThat(begun.staying()).isEqualTo(1);
        assertThat(guests.atApple.assignments()).contains(license("m1"));

        guests.atApple.changes().pending(false);
        settled();
        settled();

        assertThat(guests.atApple.assignments())
                .containsExactlyInAnyOrder(onDevice("7", "C01"), onDevice("7", "C02"), license("m2"));
        assertThat(guests.school.journal("license.migration-ended"))
                .singleElement()
                .matches(entry -> entry.particulars().values().get("staying").equals("1"));
    }

    @Test
    @Tag("A27")
    void a_book_does_not_move_to_devices() {
        guests.atApple.owns(aBook("8").build());
        guests.session().licenses().update(guests.id(), Progress.none()).orElseThrow();

        var outcome = guests.session().licenseWork().migrate(guests.id(), AssetKey.of("8"));

        assertThat(outcome.refusal().map(Refusal::reason)).contains(WorkRefusal.NOT_FOR_DEVICES);
    }
}
