package dev.espalier.mdm.domain.license;

import static dev.espalier.mdm.domain.license.MirrorExamples.NOW;
import static dev.espalier.mdm.domain.license.MirrorExamples.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.content.UnitState;
import dev.espalier.mdm.domain.credential.Hold;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A19")
class MirrorPlanTest {

    private static final Duration DAY = Duration.ofHours(24);

    private final MirrorPlan plan = new MirrorPlan(DAY, 0.5);
    private final MirrorState state = MirrorState.initial(UNIT);
    private final UnitState waiting = UnitState.initial(UNIT);

    @Test
    void everything_is_read_at_first_after_a_day_without_a_version_and_while_a_reading_is_under_way() {
        var read = state.read(Traversal.begin(NOW, "v1", 1).stored(0, "v1", 1));

        assertThat(plan.full(state, NOW)).isTrue();
        assertThat(plan.full(read, NOW.plus(DAY).minusMillis(1))).isFalse();
        assertThat(plan.full(read, NOW.plus(DAY))).isTrue();
        assertThat(plan.full(read.afresh(), NOW)).isTrue();
        assertThat(plan.full(read.reading(Traversal.begin(NOW, "v2", 9)), NOW)).isTrue();
    }

    @Test
    void a_reading_is_gone_on_with_for_a_day() {
        var reading = Traversal.begin(NOW, "v1", 9);

        assertThat(plan.resumable(reading, NOW.plus(DAY).minusMillis(1))).isTrue();
        assertThat(plan.resumable(reading, NOW.plus(DAY))).isFalse();
    }

    @Test
    void moving_counts_are_read_again_after_two_four_and_eight_seconds_then_every_five_minutes() {
        assertThat(plan.recount(0, NOW)).isEqualTo(NOW.plusSeconds(2));
        assertThat(plan.recount(1, NOW)).isEqualTo(NOW.plusSeconds(4));
        assertThat(plan.recount(2, NOW)).isEqualTo(NOW.plusSeconds(8));
        assertThat(plan.recount(3, NOW)).isEqualTo(NOW.plusSeconds(300));
        assertThat(plan.recount(9, NOW)).isEqualTo(NOW.plusSeconds(300));
    }

    @Test
    void counts_are_unstable_once_three_more_readings_did_not_help() {
        var third = state.countsMoving(NOW).countsMoving(NOW).countsMoving(NOW);

        assertThat(MirrorPlan.unstable(third)).isFalse();
        assertThat(MirrorPlan.unstable(third.countsMoving(NOW))).isTrue();
    }

    @Test
    void the_next_update_starts_two_to_three_hours_after_the_last_end() {
        assertThat(new MirrorPlan(DAY, 0).next(state, waiting, NOW)).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(plan.next(state, waiting, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(150)));
        assertThat(new MirrorPlan(DAY, 1).next(state, waiting, NOW)).isEqualTo(NOW.plus(Duration.ofHours(3)));
    }

    @Test
    void moving_counts_bring_it_forward_and_a_hold_puts_it_off() {
        var moving = state.countsMoving(NOW.plusSeconds(2));
        var brief = waiting.held(new Hold(NOW.plusSeconds(9), Hold.Reason.UNAVAILABLE));
        var lasting = waiting.held(new Hold(NOW.plus(Duration.ofHours(5)), Hold.Reason.RATE_LIMITED));

        assertThat(plan.next(moving, waiting, NOW)).isEqualTo(NOW.plusSeconds(2));
        assertThat(plan.next(moving, brief, NOW)).isEqualTo(NOW.plusSeconds(9));
        assertThat(plan.next(state, brief, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(150)));
        assertThat(plan.next(state, lasting, NOW)).isEqualTo(NOW.plus(Duration.ofHours(5)));
    }
}
