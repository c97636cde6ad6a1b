package dev.espalier.mdm.apple.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.failure.AppleUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Turns by a clock that moves as told. */
class PaceTest {
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private Instant now = START;
    private final List<Duration> pauses = new ArrayList<>();
    private final Pace pace = new Pace(() -> now, this::pause);

    private void pause(Duration wait) {
        pauses.add(wait);
        now = now.plus(wait);
    }

    @Test
    void the_first_turn_is_at_once_and_the_others_follow_evenly() {
        pace.await(15);
        assertThat(pauses).isEmpty();

        for (int i = 0; i < 352; i++) {
            pace.await(15);
        }

        assertThat(pauses).allMatch(wait -> wait.toMillis() == 70);
        assertThat(Duration.between(START, now))
                .isLessThan(
                        Duration.ofSeconds(353).dividedBy(15).multipliedBy(115).dividedBy(100));
    }

    @Test
    void in_no_second_there_are_more_than_allowed() {
        var turns = new ArrayList<Instant>();
        for (int i = 0; i < 200; i++) {
            pace.await(15);
            turns.add(now);
            now = now.plusMillis(i % 7 * 20L);
        }

        for (int i = 15; i < turns.size(); i++) {
            assertThat(Duration.between(turns.get(i - 15), turns.get(i))).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void a_turn_that_nobody_took_is_not_made_up_for() {
        pace.await(10);
        now = now.plusSeconds(60);
        pace.await(10);
        assertThat(pauses).isEmpty();
        pace.await(10);

        assertThat(pauses).containsExactly(Duration.ofMillis(105));
    }

    @Test
    void a_lower_rate_holds_from_the_next_turn_on() {
        pace.await(15);
        pace.await(1);
        pace.await(1);

        assertThat(pauses).containsExactly(Duration.ofMillis(70), Duration.ofMillis(1050));
    }

    @Test
    void a_clock_that_is_set_back_stops_nobody() {
        pace.await(15);
        now = now.minus(Duration.ofHours(3));
        pace.await(15);

        assertThat(pauses).containsExactly(Duration.ofMillis(70));
    }

    /** A thread that waits is played by a pause that asks for the next turn before it ends. */
    @Test
    void however_many_wait_at_once_each_has_a_turn_of_its_own() {
        var crowded = new AtomicReference<Pace>();
        crowded.set(new Pace(() -> START, wait -> {
            pauses.add(wait);
            if (pauses.size() < 20) {
                crowded.get().await(10);
            }
        }));
        crowded.get().await(10);
        crowded.get().await(10);

        assertThat(pauses)
                .isEqualTo(IntStream.rangeClosed(1, 20)
                        .mapToObj(turn -> Duration.ofMillis(105L * turn))
                        .toList());
    }

    @Test
    void a_clock_that_stands_still_does_not_make_waits_longer_and_longer() {
        var still = new Pace(() -> START, pauses::add);
        for (int i = 0; i < 50; i++) {
            still.await(15);
        }

        assertThat(pauses).hasSize(49).allMatch(wait -> wait.toMillis() == 70);
    }

    @Test
    void an_interrupted_sleep_ends_at_once_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Pace.sleep(Duration.ofHours(1))).isInstanceOf(AppleUnavailableException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
