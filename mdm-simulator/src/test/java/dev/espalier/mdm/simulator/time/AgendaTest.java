package dev.espalier.mdm.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is done later. */
class AgendaTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private final VirtualClock clock = VirtualClock.frozenAt(START);
    private final List<String> done = new ArrayList<>();

    @Test
    void work_is_done_in_the_order_of_time_and_of_planning() {
        try (var agenda = new Agenda(clock, this::locked)) {
            agenda.plan(START.plusSeconds(2), () -> done.add("third"));
            agenda.plan(START.plusSeconds(1), () -> {
                done.add("first");
                agenda.plan(START.plusSeconds(1), () -> done.add("second"));
            });
            agenda.plan(START.plusSeconds(3), () -> done.add("too late"));

            agenda.runDue();
            locked(() -> assertThat(done).isEmpty());
            clock.advance(Duration.ofSeconds(2));
            agenda.runDue();
            locked(() -> assertThat(done).containsExactly("first", "second", "third"));
        }
    }

    @Test
    void nobody_has_to_ask_while_time_passes() throws InterruptedException {
        var reached = new CountDownLatch(1);
        try (var agenda = new Agenda(clock, this::locked)) {
            agenda.plan(START.plusMillis(30), reached::countDown);
            clock.resume();

            assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nothing_is_done_after_the_end() {
        var agenda = new Agenda(clock, this::locked);
        agenda.plan(START.plusSeconds(1), () -> done.add("planned before"));
        agenda.close();
        agenda.plan(START, () -> done.add("planned after"));

        clock.advance(Duration.ofSeconds(1));
        agenda.runDue();
        locked(() -> assertThat(done).isEmpty());
    }

    private void locked(Runnable work) {
        synchronized (done) {
            work.run();
        }
    }
}
