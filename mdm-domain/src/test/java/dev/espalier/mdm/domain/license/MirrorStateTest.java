package dev.espalier.mdm.domain.license;

import static dev.espalier.mdm.domain.license.MirrorExamples.NOW;
import static dev.espalier.mdm.domain.license.MirrorExamples.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A20")
class MirrorStateTest {

    private final MirrorState state = MirrorState.initial(UNIT);

    @Test
    void every_reading_begins_later_than_all_before_also_when_the_clock_stands_still_or_goes_back() {
        var begun = state.begun(NOW);

        assertThat(state.beginning(NOW)).isEqualTo(NOW);
        assertThat(begun.beginning(NOW)).isEqualTo(NOW.plusMillis(1));
        assertThat(begun.beginning(NOW.minusSeconds(9))).isEqualTo(NOW.plusMillis(1));
        assertThat(begun.beginning(NOW.plusSeconds(9))).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void a_full_reading_leaves_the_version_of_its_first_page_and_removals_if_the_list_stood_still() {
        var still = Traversal.begin(NOW, "v1", 1).stored(0, "v1", 1);
        var moved = Traversal.begin(NOW, "v1", 2).stored(0, "v1", 2).stored(1, "v2", 2);

        var after = state.reading(still).read(still);
        assertThat(after.traversal()).isEmpty();
        assertThat(after.version()).contains("v1");
        assertThat(after.fullReadAt()).contains(NOW);
        assertThat(after.removalsOf()).contains(NOW);
        assertThat(after.removed().removalsOf()).isEmpty();
        assertThat(state.read(moved).version()).contains("v1");
        assertThat(state.read(moved).fullReadAt()).isEmpty();
        assertThat(state.read(moved).removalsOf()).isEmpty();
    }

    @Test
    void a_refused_version_leaves_everything_to_be_read() {
        var reading = Traversal.begin(NOW, "v1", 3);
        var afresh = state.changed("v7").reading(reading).afresh();

        assertThat(state.changed("v7").version()).contains("v7");
        assertThat(state.changed("v7").changed("").version()).contains("v7");
        assertThat(afresh.version()).isEmpty();
        assertThat(afresh.traversal()).isEmpty();
    }

    @Test
    void counts_that_stood_still_end_what_moved_before() {
        var moving = state.countsMoving(NOW).countsMoving(NOW.plusSeconds(1));

        assertThat(moving.countsMoved()).isEqualTo(2);
        assertThat(moving.recountAt()).contains(NOW.plusSeconds(1));
        assertThat(moving.counted(NOW).countsMoved()).isZero();
        assertThat(moving.counted(NOW).recountAt()).isEmpty();
        assertThat(moving.counted(NOW).countedAt()).contains(NOW);
    }

    @Test
    void a_round_of_comparisons_is_remembered_until_its_end() {
        assertThat(state.compared("100/STDQ").comparedUpTo()).contains("100/STDQ");
        assertThat(state.compared("100/STDQ").compared("").comparedUpTo()).isEmpty();
    }
}
