package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.device.SyncWalk.Next.ASK;
import static dev.espalier.mdm.domain.device.SyncWalk.Next.DONE;
import static dev.espalier.mdm.domain.device.SyncWalk.Next.REFUSED;
import static dev.espalier.mdm.domain.device.SyncWalk.Next.STUCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.credential.Hold;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S22")
class SyncWalkTest {

    private final SyncPlan plan = new SyncPlan(Duration.ofDays(7), 0);
    private final SyncWalk fresh = plan.begin(SyncState.initial(SERVER), NOW);
    private final SyncWalk inChanges = fresh.after("c1", false, NOW);

    @Test
    void each_page_moves_the_cursor_and_asks_for_the_next() {
        var walk = fresh.after("c1", true, NOW).after("c2", true, NOW.plusSeconds(1));

        assertThat(walk.next()).isEqualTo(ASK);
        assertThat(walk.state().cursor()).contains(new SyncCursor("c2", SyncPhase.FULL, NOW.plusSeconds(1)));
    }

    @Test
    void the_end_of_a_full_list_is_followed_at_once_by_the_changes_from_its_cursor() {
        assertThat(inChanges.next()).isEqualTo(ASK);
        assertThat(inChanges.phase()).isEqualTo(SyncPhase.CHANGES);
        assertThat(inChanges.state().cursor()).map(SyncCursor::value).contains("c1");
        assertThat(inChanges.state().fetchEndedAt()).contains(NOW);
        assertThat(inChanges.state().absenceCheckDue()).isTrue();
    }

    @Test
    void a_full_list_counts_its_records_and_the_next_one_is_expected_to_have_as_many() {
        var half = fresh.counting(1000).after("c1", true, NOW);
        var whole = half.counting(500).after("c2", false, NOW);

        assertThat(half.state().listed()).isEqualTo(1000);
        assertThat(half.state().expected()).isEmpty();
        assertThat(whole.state().listed()).isEqualTo(1500);
        assertThat(whole.state().expected()).contains(1500L);
        assertThat(whole.counting(7).state()).as("records of changes").isEqualTo(whole.state());
    }

    @Test
    void a_full_list_that_is_begun_again_counts_from_zero_and_still_knows_what_to_expect() {
        var state = fresh.counting(1500).after("c1", false, NOW).state();

        var again = plan.beginAfresh(state, NOW).counting(100);

        assertThat(again.state().listed()).isEqualTo(100);
        assertThat(again.state().expected()).contains(1500L);
    }

    @Test
    void a_list_that_apple_calls_exhausted_has_come_to_its_end() {
        var over = fresh.counting(1000).after("c1", true, NOW).afterRefusal(CursorRefusal.EXHAUSTED, NOW);

        assertThat(over.state().expected()).contains(1000L);
    }

    @Test
    void the_end_of_the_changes_ends_the_walk_and_keeps_the_newest_cursor() {
        var done = inChanges.after("c2", true, NOW).after("c3", false, NOW);

        assertThat(done.next()).isEqualTo(DONE);
        assertThat(done.state().cursor()).map(SyncCursor::value).contains("c3");
    }

    @Test
    void without_a_cursor_at_the_end_of_a_full_list_there_are_no_changes_to_ask_for() {
        var done = fresh.after("", false, NOW);

        assertThat(done.next()).isEqualTo(DONE);
        assertThat(plan.begin(done.state(), NOW).phase()).isEqualTo(SyncPhase.FULL);
    }

    @Test
    void a_last_page_without_a_new_cursor_keeps_the_old_one() {
        var done = inChanges.after("", false, NOW);

        assertThat(done.next()).isEqualTo(DONE);
        assertThat(done.state().cursor()).map(SyncCursor::value).contains("c1");
    }

    @Test
    void a_cursor_that_does_not_move_while_more_is_promised_stops_the_walk() {
        assertThat(inChanges.after("c1", true, NOW).next()).isEqualTo(STUCK);
        assertThat(inChanges.after("", true, NOW).next()).isEqualTo(STUCK);
        assertThat(fresh.after("", true, NOW).next()).isEqualTo(STUCK);
    }

    @Test
    void a_cursor_that_does_not_move_at_the_end_of_the_changes_is_no_harm() {
        assertThat(inChanges.after("c1", false, NOW).next()).isEqualTo(DONE);
    }

    @Test
    void the_third_walk_in_a_row_that_gets_stuck_leads_to_a_full_list() {
        var state = inChanges.state();
        for (int time = 1; time <= 2; time++) {
            state = plan.begin(state, NOW).after("c1", true, NOW).state();
            assertThat(plan.begin(state, NOW).phase()).isEqualTo(SyncPhase.CHANGES);
        }

        var third = plan.begin(state, NOW).after("c1", true, NOW);

        assertThat(third.next()).isEqualTo(STUCK);
        assertThat(plan.begin(third.state(), NOW).phase()).isEqualTo(SyncPhase.FULL);
    }

    @Test
    void a_page_that_moves_ends_the_count_of_stuck_walks_and_of_failures() {
        var stuck = inChanges.after("c1", true, NOW).state();
        var held = stuck.held(Hold.asked(Hold.Reason.UNAVAILABLE, Duration.ofSeconds(5), NOW));

        var moved = plan.begin(held, NOW).after("c2", false, NOW).state();

        assertThat(moved.stuck()).isZero();
        assertThat(moved.failures()).isZero();
        assertThat(moved.hold()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CursorRefusal.class,
            names = {"EXPIRED", "INVALID", "REQUIRED"})
    void a_refused_cursor_leads_to_a_full_list(CursorRefusal refusal) {
        var later = NOW.plusSeconds(5);

        var again = inChanges.afterRefusal(refusal, later);

        assertThat(again.next()).isEqualTo(ASK);
        assertThat(again.phase()).isEqualTo(SyncPhase.FULL);
        assertThat(again.state().cursor()).isEmpty();
        assertThat(again.state().fetchBegunAt()).contains(later);
    }

    @Test
    void cursors_that_are_refused_again_and_again_stop_the_walk() {
        var again = inChanges.afterRefusal(CursorRefusal.EXPIRED, NOW).after("c9", true, NOW);

        assertThat(again.afterRefusal(CursorRefusal.INVALID, NOW).next()).isEqualTo(REFUSED);
    }

    @Test
    void an_exhausted_full_list_goes_on_in_the_changes_with_the_same_cursor_once() {
        var walk = fresh.after("c1", true, NOW);

        var changes = walk.afterRefusal(CursorRefusal.EXHAUSTED, NOW);

        assertThat(changes.phase()).isEqualTo(SyncPhase.CHANGES);
        assertThat(changes.state().cursor()).map(SyncCursor::value).contains("c1");
        assertThat(changes.state().fetchEndedAt()).contains(NOW);
        assertThat(changes.state().absenceCheckDue()).isFalse();
        assertThat(changes.afterRefusal(CursorRefusal.EXHAUSTED, NOW).phase()).isEqualTo(SyncPhase.FULL);
    }

    @Test
    void a_full_list_that_is_begun_anew_has_not_got_stuck_yet() {
        var twice = SyncState.builder().from(inChanges.state()).stuck(2).build();
        var third = plan.begin(twice, NOW).after("c1", true, NOW);

        assertThat(third.state().stuck()).isZero();
        assertThat(plan.beginAfresh(twice, NOW).state().stuck()).isZero();
    }

    @Test
    void only_an_exhausted_full_list_goes_on_in_the_changes() {
        var full = fresh.after("c1", true, NOW);

        assertThat(full.afterRefusal(CursorRefusal.EXPIRED, NOW).phase()).isEqualTo(SyncPhase.FULL);
        assertThat(full.afterRefusal(CursorRefusal.EXPIRED, NOW).state().cursor())
                .isEmpty();
        assertThat(inChanges.afterRefusal(CursorRefusal.EXHAUSTED, NOW).state().cursor())
                .isEmpty();
    }

    @Test
    void a_walk_goes_over_to_the_changes_because_of_exhaustion_once_and_then_begins_afresh_once() {
        var over = fresh.after("c1", true, NOW).afterRefusal(CursorRefusal.EXHAUSTED, NOW);
        var again = over.afterRefusal(CursorRefusal.EXPIRED, NOW).after("c2", true, NOW);

        assertThat(again.next()).isEqualTo(ASK);
        assertThat(again.afterRefusal(CursorRefusal.EXHAUSTED, NOW).next()).isEqualTo(REFUSED);
    }
}
