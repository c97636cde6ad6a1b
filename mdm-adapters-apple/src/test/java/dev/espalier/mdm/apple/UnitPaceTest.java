package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedUnit;
import dev.espalier.mdm.failure.AppleUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How fast a unit is called, and by how many at once. */
class UnitPaceTest extends WithScriptedUnit {
    private static final String PAGE = "{\"assignments\":[],\"totalPages\":400}";

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    private void pause(Duration wait) {
        pauses.add(wait);
        time.updateAndGet(now -> now.plus(wait));
    }

    @Test
    void calls_are_as_far_apart_as_apple_advertises_from_the_first_one_on() {
        apple.on(CONFIG, Reply.json("{\"limits\":{\"maxRequestPerSecond\":5}}"));
        apple.on(ASSIGNMENTS, Reply.json(PAGE));
        try (var timed = AppleServices.at(AppleEndpoints.at(apple.url()))
                .pause(this::pause)
                .build()
                .connect(vault, time::get)) {
            for (int i = 0; i < 6; i++) {
                timed.licenses().assignments(unit, i);
            }
        }

        assertThat(pauses).hasSize(5).allMatch(wait -> wait.toMillis() == 210);
    }

    @Test
    void at_most_five_requests_about_a_unit_are_under_way() throws Exception {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        var five = new CountDownLatch(5);
        apple.on(ASSIGNMENTS, request -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            five.countDown();
            await(five);
            underWay.decrementAndGet();
            return Reply.json(PAGE);
        });
        var threads = Executors.newFixedThreadPool(12);
        for (int i = 0; i < 40; i++) {
            int index = i;
            threads.execute(() -> gateways.licenses().assignments(unit, index));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(5);
        assertThat(apple.received(ASSIGNMENTS)).hasSize(40);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void half_a_body_and_then_silence_ends_at_the_deadline_and_leaves_room_for_others() {
        apple.on(ASSIGNMENTS, Reply.json(PAGE).ending(Reply.Ending.SILENT));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try (var hurried = connected(Duration.ofMillis(300))) {
                for (int i = 0; i < 6; i++) {
                    assertThatThrownBy(() -> hurried.licenses().assignments(unit, 0))
                            .isInstanceOf(AppleUnavailableException.class)
                            .hasMessageContaining("no whole answer within 300 ms");
                }
            }
        });
    }

    @Test
    void an_interrupted_wait_ends_at_once_and_stays_interrupted() {
        apple.on(ASSIGNMENTS, Reply.json(PAGE).ending(Reply.Ending.SILENT));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> gateways.licenses().assignments(unit, 0))
                .isInstanceOf(AppleUnavailableException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
