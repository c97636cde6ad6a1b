package dev.espalier.mdm.specification.license;

import static dev.espalier.mdm.specification.license.Work.APP;
import static dev.espalier.mdm.testkit.license.Licenses.aBook;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyReport;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.api.license.AssignRequest;
import dev.espalier.mdm.api.license.ProfileDraft;
import dev.espalier.mdm.api.license.SettleReport;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.PlanCounts;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.license.TaskFailure;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.spi.license.ChangeAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plans are made, shown, carried out as they were shown, and followed until Apple says what came of them. */
class ApplyPlanTest {
    private final Work work = new Work().buying("7", 10);

    @Test
    @Tag("A28")
    void a_plan_is_carried_out_as_shown_and_planning_again_gives_an_empty_plan() {
        work.wanting(APP, "C01", "C02", "C03");
        var plan = work.planned();

        var report = work.applied(plan);
        work.settled();

        assertThat(plan.counts()).isEqualTo(new PlanCounts(3, 0, 0, 0));
        assertThat(report.asked()).isEqualTo(3);
        assertThat(report.plan().state()).isEqualTo(LicensePlan.State.APPLIED);
        assertThat(work.atApple())
                .containsExactlyInAnyOrder(onDevice("7", "C01"), onDevice("7", "C02"), onDevice("7", "C03"));
        assertThat(work.planned().counts()).isEqualTo(PlanCounts.NONE);
    }

    @Test
    @Tag("A28")
    void another_fingerprint_is_refused_and_nothing_is_asked_of_apple() {
        work.wanting(APP, "C01");
        var plan = work.planned();

        var outcome = work.session().plans().apply(new ApplyRequest(plan.id(), "0".repeat(64), -1), Progress.none());

        assertThat(outcome.refusal().map(Refusal::reason)).contains(WorkRefusal.OTHER_PLAN);
        assertThat(work.campus.atApple.changes().asked()).isEmpty();
    }

    @Test
    @Tag("A28")
    void what_no_profile_wants_any_more_comes_back_and_what_others_gave_stays() {
        work.campus.atApple.assigns(onDevice("7", "D01"));
        var profile = work.wanting(APP, "C01");
        work.applied(work.planned());
        work.settled();
        work.campus.updatedFully();
        work.session().contentProfiles().delete(profile.id()).orElseThrow();

        work.applied(work.planned());
        work.settled();

        assertThat(work.atApple()).containsExactly(onDevice("7", "D01"));
        assertThat(work.planned().counts()).isEqualTo(PlanCounts.NONE);
    }

    @Test
    @Tag("A6")
    void a_device_that_left_the_scope_between_plan_and_apply_is_not_served() {
        work.locate("C01", "north");
        work.locate("C02", "north");
        work.serves(LocationScope.selected(Set.of(new LocationId("north"))));
        work.wanting(APP, "C01", "C02");
        var plan = work.planned();
        work.locate("C02", "south");

        var report = work.applied(plan);
        work.settled();

        assertThat(plan.counts().assign()).isEqualTo(2);
        assertThat(report.plan().leftOut()).isEqualTo(1);
        assertThat(work.atApple()).containsExactly(onDevice("7", "C01"));
    }

    @Test
    @Tag("A6")
    void whom_nobody_located_is_refused_by_a_unit_with_selected_locations_and_served_by_one_with_all() {
        work.serves(LocationScope.selected(Set.of(new LocationId("north"))));

        var refused = work.assigned(APP, "C01");
        work.serves(LocationScope.all());
        work.assigned(APP, "C01");
        work.settled();

        assertThat(work.rows(refused.plan())).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(PlanRow.Kind.REFUSE);
            assertThat(row.reason()).contains(WorkRefusal.UNLOCATED);
        });
        assertThat(work.atApple()).containsExactly(onDevice("7", "C01"));
    }

    @Test
    @Tag("A24")
    void an_item_hidden_between_plan_and_apply_is_not_given_and_its_holders_keep_it() {
        work.assigned(APP, "C01");
        work.settled();
        work.wanting(APP, "C01", "C02");
        var plan = work.planned();
        work.campus.licenses().hide(work.unit(), APP).orElseThrow();

        work.applied(plan);
        work.settled();

        assertThat(work.atApple()).containsExactly(onDevice("7", "C01"));
        assertThat(work.rows(work.planned()))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains(WorkRefusal.HIDDEN));
    }

    @Test
    @Tag("A24")
    @Tag("A22")
    void a_hidden_item_cannot_be_picked_for_a_profile_and_an_item_tells_its_profiles() {
        var profile = work.wanting(APP, "C01");
        assertThat(work.session().contentProfiles().including(APP)).containsExactly(profile);
        assertThat(work.session().contentProfiles().including(AssetKey.of("8"))).isEmpty();
        work.campus.licenses().hide(work.unit(), APP).orElseThrow();

        var outcome = work.session()
                .contentProfiles()
                .define(new ProfileDraft("More", List.of(APP), List.of(work.unit()), profile.target()));

        assertThat(outcome.refusal().map(Refusal::reason)).contains(WorkRefusal.NOT_PICKABLE);
    }

    @Test
    @Tag("A26")
    void a_book_goes_to_no_device_whatever_its_flag_says() {
        work.campus.atApple.owns(aBook("8").deviceAssignable(true).build());
        work.campus.updated();

        var report = work.assigned(AssetKey.of("8"), "C01");

        assertThat(work.rows(report.plan()))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains(WorkRefusal.NOT_FOR_DEVICES));
        assertThat(work.campus.atApple.changes().asked()).isEmpty();
    }

    @Test
    @Tag("A29")
    void who_finds_no_license_waits_and_is_served_when_one_returns() {
        work.buying("7", 2);
        work.wanting(APP, "C01", "C02", "C03");
        work.applied(work.planned());
        work.settled();
        assertThat(work.work().waiting("", 10).orElseThrow().items())
                .singleElement()
                .satisfies(wish -> assertThat(wish.license()).isEqualTo(onDevice("7", "C03")));

        work.buying("7", 3);
        assertThat(work.settled()).as("what is asked for just now is open").isEqualTo(new SettleReport(0, 0, 1, 1));
        assertThat(work.settled()).isEqualTo(new SettleReport(1, 1, 0, 0));

        assertThat(work.atApple()).hasSize(3);
        assertThat(work.work().waiting("", 10).orElseThrow().items()).isEmpty();
    }

    @Test
    @Tag("A28")
    @Tag("A29")
    void never_more_is_asked_for_than_there_is_also_when_licenses_were_refunded_after_the_plan() {
        work.wanting(APP, "C01", "C02", "C03");
        var plan = work.planned();
        work.buying("7", 1);

        var report = work.applied(plan);
        work.settled();

        assertThat(report.asked()).isEqualTo(1);
        assertThat(work.atApple()).containsExactly(onDevice("7", "C01"));
        assertThat(work.work().waiting("", 10).orElseThrow().items()).hasSize(2);
    }

    @Test
    @Tag("A30")
    void nothing_is_done_before_apple_says_so() {
        work.campus.atApple.changes().pending(true);
        work.assigned(APP, "C01");
        work.settled();

        assertThat(work.operations())
                .singleElement()
                .satisfies(one -> assertThat(one.open()).isTrue());
        assertThat(work.work().installable(work.unit(), "", 10).orElseThrow().items())
                .isEmpty();
        work.campus.atApple.changes().pending(false);
        work.settled();

        assertThat(work.operations())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(LicenseOperation.State.SETTLED));
        assertThat(work.work().installable(work.unit(), "", 10).orElseThrow().items())
                .hasSize(1);
    }

    @Test
    @Tag("A30")
    void after_a_lost_answer_apples_list_is_read_and_only_what_is_missing_is_asked_for_again() {
        var apple = work.campus.atApple;
        apple.changes().loses(true, true);
        work.work().assign(new AssignRequest(List.of(work.unit()), Set.of(APP), Work.devices("C01", "C02")));
        apple.changes().loses(false, true);
        apple.takes(onDevice("7", "C02"));

        work.settled();
        work.settled();

        assertThat(apple.changes().asked()).hasSize(2);
        assertThat(apple.changes().asked().get(1).assignees()).containsExactlyElementsOf(Work.devices("C02"));
        assertThat(work.atApple()).hasSize(2);
    }

    @Test
    @Tag("A30")
    void of_a_failed_operation_what_was_done_is_kept_and_the_rest_is_judged_by_its_number() {
        var apple = work.campus.atApple;
        apple.changes()
                .fails(license -> license.assignee().text().endsWith("C03") ? Optional.of(9707) : Optional.empty());

        work.assigned(APP, "C01", "C02", "C03");
        work.settled();

        assertThat(work.operations()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(LicenseOperation.State.PARTLY);
            assertThat(one.done()).isEqualTo(2);
            assertThat(one.failure()).contains(9707);
        });
        assertThat(work.campus.mirrored()).hasSize(2);
    }

    @Test
    @Tag("A30")
    void an_unknown_number_is_asked_for_again_once_after_five_minutes_and_then_a_person_has_to_look() {
        work.campus.atApple.changes().fails(license -> Optional.of(9999));
        work.assigned(APP, "C01");

        work.quiet();

        assertThat(work.campus.atApple.changes().asked()).hasSize(2);
        assertThat(work.operations())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(LicenseOperation.State.STUCK));
        assertThat(work.campus.journal("license.stuck")).hasSize(1);
    }

    @Test
    @Tag("A30")
    void an_event_that_apple_has_forgotten_is_settled_by_the_list() {
        work.assigned(APP, "C01");
        work.campus.atApple.changes().forgetEvents();

        work.settled();

        assertThat(work.operations())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(LicenseOperation.State.SETTLED));
        assertThat(work.campus.atApple.changes().asked()).hasSize(1);
    }

    @Test
    @Tag("A30")
    void whom_apple_names_in_a_refusal_is_left_out_and_the_others_are_served() {
        var bad = Work.devices("C01");
        work.campus.atApple.changes().answersNext(new ChangeAnswer.Refused(new TaskFailure(9609, Set.of(), bad)));
        work.assigned(APP, "C01", "C02");

        work.quiet();

        assertThat(work.atApple()).containsExactly(onDevice("7", "C02"));
    }

    @Test
    @Tag("A28")
    void others_get_at_the_unit_every_five_seconds_while_a_plan_is_carried_out() {
        work.campus.apple.limits(ServiceLimits.builder().serialNumbers(1).build());
        work.buying("7", 6);
        work.wanting(APP, "C01", "C02", "C03", "C04", "C05", "C06");
        var plan = work.planned();
        work.campus.atApple.changes().refuses(change -> {
            work.campus.school.clock.advance(Duration.ofSeconds(2));
            return Optional.empty();
        });
        long before = turns();

        work.applied(plan);

        assertThat(turns() - before - 1).as("turns of three requests").isEqualTo(2);
        assertThat(work.campus.atApple.changes().asked()).hasSize(6);
    }

    /** How often somebody had the unit to themselves so far, this look included. */
    private long turns() {
        var school = work.campus.school;
        var leases = school.storage.leases();
        var lease = leases.acquire(school.account, "content:" + work.unit(), "a look", school.clock.instant())
                .granted()
                .orElseThrow();
        leases.release(lease);
        return lease.epoch();
    }

    @Test
    @Tag("A30")
    void halves_show_who_it_is_if_apple_names_nobody_in_a_refusal() {
        var bad = Work.devices("C04");
        work.campus
                .atApple
                .changes()
                .refuses(change -> change.assignees().stream().anyMatch(bad::contains)
                        ? Optional.of(new ChangeAnswer.Refused(new TaskFailure(9609, Set.of(), Set.of())))
                        : Optional.empty());
        work.assigned(APP, "C01", "C02", "C03", "C04", "C05");

        work.quiet();

        assertThat(work.atApple())
                .containsExactlyInAnyOrder(
                        onDevice("7", "C01"), onDevice("7", "C02"), onDevice("7", "C03"), onDevice("7", "C05"));
    }

    @Test
    @Tag("A30")
    void lowered_limits_cut_the_requests_anew() {
        work.campus.atApple.changes().answersNext(new ChangeAnswer.TooLarge(9702));
        work.campus.apple.limits(ServiceLimits.builder().serialNumbers(4).build());
        work.campus.apple.limits(ServiceLimits.usual());
        work.assigned(APP, "C01", "C02", "C03");
        work.campus.apple.limits(ServiceLimits.builder().serialNumbers(2).build());

        work.quiet();

        assertThat(work.atApple()).hasSize(3);
        assertThat(work.campus.atApple.changes().asked())
                .allSatisfy(change -> assertThat(change.kind()).isEqualTo(OperationKind.ASSOCIATE));
    }

    @Test
    @Tag("A3")
    void when_another_product_takes_the_unit_all_writes_stop_and_the_plan_waits() {
        work.campus.apple.limits(ServiceLimits.builder().serialNumbers(1).build());
        work.wanting(APP, "C01", "C02", "C03");
        var plan = work.planned();
        work.campus.atApple.isOwnedBy(new OwnerMark("theirs", "Other MDM", ""));

        ApplyReport report = work.applied(plan);

        assertThat(report.stopped().map(Refusal::code)).contains("content.lost");
        assertThat(report.plan().state()).isEqualTo(LicensePlan.State.APPLYING);
        assertThat(work.campus.atApple.changes().asked()).hasSize(1);
    }
}
