package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.RejectionKind;
import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

@Tag("S23")
class HoldProperties {

    @Property
    void a_wait_that_apple_asks_for_is_never_negative_and_never_longer_than_a_day(
            @ForAll Hold.Reason reason, @ForAll long seconds) {
        var hold = Hold.asked(reason, Duration.ofSeconds(seconds), NOW);

        assertThat(hold.until()).isBetween(NOW.plusSeconds(1), NOW.plus(Duration.ofHours(24)));
    }

    @Property
    void a_wait_within_a_day_is_kept_as_apple_asked(@ForAll @IntRange(min = 1, max = 86_400) int seconds) {
        var hold = Hold.asked(Hold.Reason.RATE_LIMITED, Duration.ofSeconds(seconds), NOW);

        assertThat(hold.until()).isEqualTo(NOW.plusSeconds(seconds));
    }

    @Property
    void backing_off_is_never_negative_and_never_longer_than_a_quarter_of_an_hour(
            @ForAll int failures, @ForAll @DoubleRange(min = 0, max = 1) double jitter) {
        var hold = Hold.backingOff(Hold.Reason.UNAVAILABLE, failures, jitter, NOW);

        assertThat(hold.until()).isBetween(NOW.plusMillis(2500), NOW.plus(Duration.ofMinutes(15)));
    }

    @Property
    void backing_off_never_gets_shorter_with_more_failures(
            @ForAll @IntRange(min = 1, max = 100) int failures, @ForAll @DoubleRange(min = 0, max = 1) double jitter) {
        var before = Hold.backingOff(Hold.Reason.UNAVAILABLE, failures, jitter, NOW);
        var after = Hold.backingOff(Hold.Reason.UNAVAILABLE, failures + 1, jitter, NOW);

        assertThat(after.until()).isAfterOrEqualTo(before.until());
    }

    @Example
    void backing_off_begins_with_five_seconds_and_doubles() {
        assertThat(Hold.backingOff(Hold.Reason.UNAVAILABLE, 1, 0, NOW).until()).isEqualTo(NOW.plusSeconds(5));
        assertThat(Hold.backingOff(Hold.Reason.UNAVAILABLE, 2, 0, NOW).until()).isEqualTo(NOW.plusSeconds(10));
        assertThat(Hold.backingOff(Hold.Reason.UNAVAILABLE, 3, 0, NOW).until()).isEqualTo(NOW.plusSeconds(20));
    }

    @Example
    void while_a_person_has_to_act_apple_is_asked_again_rarely() {
        assertThat(Hold.after(RejectionKind.REFUSED, NOW))
                .contains(new Hold(NOW.plus(Duration.ofHours(1)), Hold.Reason.REJECTED));
        assertThat(Hold.after(RejectionKind.ACCESS_DENIED, NOW))
                .contains(new Hold(NOW.plus(Duration.ofHours(1)), Hold.Reason.ACCESS_DENIED));
        assertThat(Hold.after(RejectionKind.TERMS_UNSIGNED, NOW))
                .contains(new Hold(NOW.plus(Duration.ofMinutes(30)), Hold.Reason.TERMS_UNSIGNED));
        assertThat(Hold.after(RejectionKind.READ_ONLY, NOW)).isEmpty();
    }

    @Example
    void a_hold_stands_until_its_last_moment_and_counts_as_one_more_failure() {
        var hold = Hold.asked(Hold.Reason.RATE_LIMITED, Duration.ofSeconds(30), NOW);
        var held = SyncState.initial(SERVER).held(hold);

        assertThat(held.holdAt(hold.until().minusMillis(1))).contains(hold);
        assertThat(held.holdAt(hold.until())).isEmpty();
        assertThat(held.failures()).isEqualTo(1);
        assertThat(held.free()).isEqualTo(SyncState.initial(SERVER));
        assertThat(held.unheld().hold()).isEmpty();
        assertThat(held.unheld().failures()).isEqualTo(1);
    }
}
