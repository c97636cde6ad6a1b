package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.credential.Hold;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SyncPlanTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private final SyncPlan plan = new SyncPlan(WEEK, 0);

    @Test
    @Tag("S18")
    void the_next_update_starts_two_to_three_hours_after_the_last_end() {
        var state = SyncState.initial(SERVER);

        assertThat(new SyncPlan(WEEK, 0).next(state, NOW)).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(new SyncPlan(WEEK, 0.5).next(state, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(150)));
        assertThat(new SyncPlan(WEEK, 1).next(state, NOW)).isEqualTo(NOW.plus(Duration.ofHours(3)));
    }

    @Test
    @Tag("S18")
    void a_not_before_that_stands_longer_puts_the_next_update_off() {
        var longer = held(Duration.ofHours(10));
        var shorter = held(Duration.ofHours(1));

        assertThat(plan.next(longer, NOW)).isEqualTo(NOW.plus(Duration.ofHours(10)));
        assertThat(plan.next(shorter, NOW)).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    @Tag("S18")
    void a_new_integration_is_due_at_once() {
        assertThat(SyncState.initial(SERVER).updateDue(NOW)).isTrue();
    }

    @Test
    @Tag("S18")
    void after_an_update_the_next_one_is_due_when_its_time_has_come_and_not_before() {
        var next = NOW.plus(Duration.ofHours(2));
        var ended = SyncState.initial(SERVER).ended(NOW, next);

        assertThat(ended.updateDue(next.minusMillis(1))).isFalse();
        assertThat(ended.updateDue(next)).isTrue();
        assertThat(ended.endedAt()).contains(NOW);
    }

    @Test
    @Tag("S18")
    void nothing_is_due_while_a_not_before_stands() {
        var held = held(Duration.ofHours(1));

        assertThat(held.updateDue(NOW)).isFalse();
        assertThat(held.updateDue(NOW.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    @Tag("S22")
    void the_first_walk_reads_the_full_list() {
        var walk = plan.begin(SyncState.initial(SERVER), NOW);

        assertThat(walk.phase()).isEqualTo(SyncPhase.FULL);
        assertThat(walk.next()).isEqualTo(SyncWalk.Next.ASK);
        assertThat(walk.state().cursor()).isEmpty();
        assertThat(walk.state().fetchBegunAt()).contains(NOW);
    }

    @Test
    @Tag("S22")
    void a_walk_goes_on_in_the_changes_from_a_young_cursor() {
        var state = read(NOW.minus(Duration.ofHours(3)), NOW.minus(Duration.ofHours(3)));

        var walk = plan.begin(state, NOW);

        assertThat(walk.phase()).isEqualTo(SyncPhase.CHANGES);
        assertThat(walk.state()).isEqualTo(state);
    }

    @Test
    @Tag("S22")
    void a_full_list_that_was_cut_off_goes_on_where_it_stopped() {
        var cutOff = SyncState.builder()
                .server(SERVER)
                .cursor(new SyncCursor("page-3", SyncPhase.FULL, NOW.minusSeconds(60)))
                .fetchBegunAt(NOW.minusSeconds(120))
                .build();

        assertThat(plan.begin(cutOff, NOW).state()).isEqualTo(cutOff);
    }

    @Test
    @Tag("S22")
    void a_cursor_that_is_about_to_end_at_apple_is_not_tried_any_more() {
        var lastMoment = read(NOW.minus(Duration.ofHours(156)).plusMillis(1), NOW.minus(Duration.ofDays(1)));
        var tooOld = read(NOW.minus(Duration.ofHours(156)), NOW.minus(Duration.ofDays(1)));

        assertThat(plan.begin(lastMoment, NOW).phase()).isEqualTo(SyncPhase.CHANGES);
        assertThat(plan.begin(tooOld, NOW).phase()).isEqualTo(SyncPhase.FULL);
    }

    @Test
    @Tag("S22")
    void after_a_week_all_devices_are_read_in_full_again_and_chance_only_makes_it_earlier() {
        var almost = read(NOW.minusSeconds(60), NOW.minus(WEEK).plusMillis(1));
        var week = read(NOW.minusSeconds(60), NOW.minus(WEEK));

        assertThat(plan.begin(almost, NOW).phase()).isEqualTo(SyncPhase.CHANGES);
        assertThat(plan.begin(week, NOW).phase()).isEqualTo(SyncPhase.FULL);
        assertThat(new SyncPlan(WEEK, 1).begin(almost, NOW).phase()).isEqualTo(SyncPhase.FULL);
    }

    @Test
    @Tag("S22")
    void chance_makes_a_full_list_come_a_tenth_of_its_pause_earlier_at_most() {
        var earliest = NOW.minus(WEEK.multipliedBy(9).dividedBy(10));
        var luckiest = new SyncPlan(WEEK, 1);

        assertThat(luckiest.begin(read(NOW.minusSeconds(60), earliest), NOW).phase())
                .isEqualTo(SyncPhase.FULL);
        assertThat(luckiest.begin(read(NOW.minusSeconds(60), earliest.plusMillis(1)), NOW)
                        .phase())
                .isEqualTo(SyncPhase.CHANGES);
    }

    @Test
    @Tag("S22")
    void before_anything_was_read_no_absence_is_to_be_checked_no_release_confirmed_and_no_walk_stuck() {
        assertThat(SyncState.initial(SERVER).stuck()).isZero();
        assertThat(SyncState.initial(SERVER).listed()).isZero();
        assertThat(SyncState.initial(SERVER).absenceCheckDue()).isFalse();
        assertThat(SyncState.initial(SERVER).releasesConfirmed()).isFalse();
    }

    @Test
    @Tag("S22")
    void a_cursor_is_1_to_1000_characters() {
        assertThat(new SyncCursor("x".repeat(1000), SyncPhase.FULL, NOW).value())
                .hasSize(1000);
        assertThatIllegalArgumentException().isThrownBy(() -> new SyncCursor("x".repeat(1001), SyncPhase.FULL, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> new SyncCursor("", SyncPhase.FULL, NOW));
    }

    @Test
    @Tag("S22")
    void a_new_full_list_forgets_the_absences_of_the_last_one() {
        var state = SyncState.builder()
                .from(SyncState.initial(SERVER))
                .absenceCheckDue(true)
                .build();

        assertThat(plan.begin(state, NOW).state().absenceCheckDue()).isFalse();
    }

    @Test
    @Tag("S11")
    void behind_another_apple_server_cursors_and_holds_mean_nothing_and_the_default_is_defined_anew() {
        var profile = ProfileId.of("5f3c0d0e-0000-4000-8000-0000000000aa");
        var state = SyncState.builder()
                .from(read(NOW, NOW))
                .hold(Hold.asked(Hold.Reason.REJECTED, Duration.ofHours(1), NOW))
                .defaultProfile(profile)
                .defaultWanted(DeviceExamples.CLASSROOM)
                .build();

        assertThat(state.atAnotherServer())
                .isEqualTo(SyncState.builder()
                        .server(SERVER)
                        .defaultProfile(profile)
                        .releasesConfirmed(true)
                        .build());
    }

    @Test
    @Tag("S22")
    void a_walk_may_be_begun_afresh_whatever_is_stored() {
        var state = read(NOW, NOW);

        assertThat(plan.beginAfresh(state, NOW).phase()).isEqualTo(SyncPhase.FULL);
    }

    @Test
    @Tag("S22")
    void a_confirmation_of_releases_ends_with_the_check_that_it_was_for() {
        var state = SyncState.initial(SERVER).atAnotherServer();

        assertThat(state.releasesConfirmed()).isTrue();
        assertThat(state.absenceChecked().releasesConfirmed()).isFalse();
    }

    @Test
    @Tag("S22")
    void absences_are_checked_once_after_each_full_list() {
        var listed = plan.begin(SyncState.initial(SERVER), NOW)
                .after("c1", false, NOW)
                .state();

        assertThat(listed.absenceCheckDue()).isTrue();
        assertThat(listed.absenceChecked().absenceCheckDue()).isFalse();
    }

    private static SyncState read(Instant cursorAt, Instant fetchedAt) {
        return SyncState.builder()
                .server(SERVER)
                .cursor(new SyncCursor("cursor", SyncPhase.CHANGES, cursorAt))
                .fetchBegunAt(fetchedAt)
                .fetchEndedAt(fetchedAt)
                .build();
    }

    private static SyncState held(Duration wait) {
        return SyncState.initial(SERVER).held(Hold.asked(Hold.Reason.RATE_LIMITED, wait, NOW));
    }
}
