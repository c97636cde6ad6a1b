package dev.espalier.mdm.apple.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final AtomicInteger opened = new AtomicInteger();
    private final Session session = new Session(() -> "session-" + opened.incrementAndGet());

    @Test
    void it_is_opened_once_and_then_kept() {
        assertThat(session.value()).isEqualTo("session-1");
        assertThat(session.value()).isEqualTo("session-1");
    }

    @Test
    void one_that_apple_refused_is_replaced() {
        String refused = session.value();

        assertThat(session.insteadOf(refused)).isEqualTo("session-2");
    }

    @Test
    void one_that_somebody_replaced_already_is_not_replaced_again() {
        String refused = session.value();
        session.insteadOf(refused);

        assertThat(session.insteadOf(refused)).isEqualTo("session-2");
        assertThat(opened).hasValue(2);
    }

    @Test
    void a_rotation_counts_if_it_answers_the_present_session() {
        session.rotate(session.value(), "rotated");

        assertThat(session.value()).isEqualTo("rotated");
    }

    @Test
    void a_late_answer_to_an_older_session_does_not_bring_one_back() {
        String old = session.value();
        session.insteadOf(old);

        session.rotate(old, "stale");

        assertThat(session.value()).isEqualTo("session-2");
    }

    @Test
    void nothing_unsendable_is_taken_over() {
        String value = session.value();

        session.rotate(value, "");
        session.rotate(value, "two\r\nlines");
        session.rotate(value, "x".repeat(8193));

        assertThat(session.value()).isEqualTo(value);
    }

    @Test
    void after_a_failure_the_next_one_tries_again() {
        var flaky = new Session(() -> {
            if (opened.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
            }
            return "session";
        });

        assertThatThrownBy(flaky::value).hasMessage("not now");
        assertThat(flaky.value()).isEqualTo("session");
    }

    @Test
    void many_threads_wait_for_one_that_opens_it() throws Exception {
        int threads = 8;
        var go = new CountDownLatch(1);
        var slow = new Session(() -> {
            await(go);
            return "session-" + opened.incrementAndGet();
        });
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<String>> values = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(slow::value))
                    .toList();
            go.countDown();
            for (var value : values) {
                assertThat(value.get()).isEqualTo("session-1");
            }
        } finally {
            pool.shutdown();
        }
        assertThat(opened).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
