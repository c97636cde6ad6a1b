package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A session is opened once, followed when it rotates, and renewed once in a call when Apple refuses it. */
class SessionCallsTest extends WithScriptedApple {

    @Test
    void the_request_for_a_session_is_signed_and_carries_the_usual_headers() {
        apple.on("/server/devices", Reply.json(NO_DEVICES));
        fetch();

        var request = apple.only("/session");
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.header("Authorization")).startsWith("OAuth realm=\"ADM\", ");
        assertThat(request.header("Authorization")).contains("oauth_timestamp=\"" + NOW.getEpochSecond() + "\"");
        assertThat(request.header("User-Agent")).isEqualTo("AcmeMDM/3.4");
        assertThat(request.header("X-Server-Protocol-Version")).isEqualTo("10");
        assertThat(request.header("Content-Type")).isEqualTo("application/json;charset=UTF8");
        assertThat(request.header("Accept")).isEqualTo("application/json;charset=UTF8");
    }

    @Test
    void every_other_request_carries_the_session_and_no_signature() {
        apple.on("/server/devices", Reply.json(NO_DEVICES));
        fetch();

        var request = apple.only("/server/devices");
        assertThat(request.header("X-ADM-Auth-Session")).isEqualTo("session-1");
        assertThat(request.header("Authorization")).isEmpty();
        assertThat(request.header("User-Agent")).isEqualTo("AcmeMDM/3.4");
        assertThat(request.header("X-Server-Protocol-Version")).isEqualTo("10");
        assertThat(request.header("Content-Type")).isEqualTo("application/json;charset=UTF8");
    }

    @Test
    void one_session_serves_many_calls_and_the_token_is_opened_once() {
        apple.on("/server/devices", Reply.json(NO_DEVICES));
        fetch();
        fetch();

        assertThat(apple.received("/session")).hasSize(1);
        assertThat(vault.uses()).isEqualTo(1);
    }

    @Test
    void a_session_that_rotates_is_used_from_the_next_request_on_even_if_an_error_brought_it() {
        apple.on(
                "/server/devices",
                Reply.error(503, "").with("X-ADM-Auth-Session", "session-2"),
                Reply.json(NO_DEVICES));

        assertThatThrownBy(this::fetch).isInstanceOf(AppleServiceException.class);
        fetch();

        assertThat(apple.received("/server/devices").get(1).header("X-ADM-Auth-Session"))
                .isEqualTo("session-2");
        assertThat(apple.received("/session")).hasSize(1);
    }

    static Stream<Reply> refusals_of_a_session() {
        return Stream.of(
                Reply.error(401, "UNAUTHORIZED"),
                Reply.error(401, ""),
                Reply.error(403, "FORBIDDEN"),
                Reply.error(403, "\"FORBIDDEN\""),
                Reply.error(400, "EXPIRED_TOKEN"));
    }

    @ParameterizedTest
    @MethodSource("refusals_of_a_session")
    void a_refused_session_is_renewed_and_the_same_request_repeated(Reply refusal) {
        apple.on("/session", session("session-1"), session("session-2"))
                .on("/devices/sync", refusal, Reply.json(NO_DEVICES));

        assertThat(listed(sync("c0")).cursor()).isEqualTo("c1");

        var requests = apple.received("/devices/sync");
        assertThat(requests.get(1).header("X-ADM-Auth-Session")).isEqualTo("session-2");
        assertThat(requests.get(1).body()).isEqualTo(requests.get(0).body());
    }

    @ParameterizedTest
    @MethodSource("refusals_of_a_session")
    void a_second_refusal_in_a_call_is_final(Reply refusal) {
        apple.on("/devices/sync", refusal);

        assertThatThrownBy(() -> sync("c0")).isInstanceOf(AppleCredentialException.class);
        assertThat(apple.received("/devices/sync")).hasSize(2);
        assertThat(apple.received("/session")).hasSize(2);
    }

    @Test
    void what_a_refusal_offers_is_not_taken_for_a_new_session() {
        apple.on("/session", session("session-1"), session("session-2"))
                .on(
                        "/devices/sync",
                        Reply.error(401, "UNAUTHORIZED").with("X-ADM-Auth-Session", "leftover"),
                        Reply.json(NO_DEVICES));

        sync("c0");

        assertThat(apple.received("/devices/sync").get(1).header("X-ADM-Auth-Session"))
                .isEqualTo("session-2");
    }

    @Test
    void a_session_that_rotates_with_every_answer_is_followed_through_all_requests() {
        var turn = new AtomicInteger(1);
        for (var request : EnrollmentRequest.values()) {
            apple.on(request.path(), asked -> {
                boolean present = asked.header("X-ADM-Auth-Session").equals("session-" + turn.get());
                var reply = present ? Reply.error(503, "") : Reply.error(403, "T_C_NOT_SIGNED");
                return reply.with("X-ADM-Auth-Session", "session-" + turn.incrementAndGet());
            });
        }

        for (int round = 0; round < 3; round++) {
            for (var request : EnrollmentRequest.values()) {
                assertThatThrownBy(() -> request.ask(gateways, token)).hasMessageContaining("HTTP 503");
            }
        }
        assertThat(apple.received("/session")).hasSize(1);
    }

    @Test
    void many_calls_that_are_refused_at_once_open_one_session() throws Exception {
        int calls = 8;
        var allRefused = new CyclicBarrier(calls);
        apple.on("/session", session("session-1"), session("session-2")).on("/devices/sync", asked -> {
            if (asked.header("X-ADM-Auth-Session").equals("session-2")) {
                return Reply.json(NO_DEVICES);
            }
            meet(allRefused);
            return Reply.error(401, "UNAUTHORIZED");
        });
        gateways.servers().forget(token.token());

        inParallel(calls, () -> assertThat(listed(sync("c0")).cursor()).isEqualTo("c1"));

        assertThat(apple.received("/session")).hasSize(2);
        assertThat(apple.received("/devices/sync")).hasSize(2 * calls);
    }

    @Test
    void a_late_answer_does_not_bring_an_ended_session_back() throws Exception {
        var renewed = new CountDownLatch(1);
        apple.on("/session", session("session-1"), session("session-2"))
                .on("/account", asked -> {
                    await(renewed);
                    return Reply.error(503, "").with("X-ADM-Auth-Session", "stale");
                })
                .on("/devices/sync", Reply.error(401, "UNAUTHORIZED"), Reply.json(NO_DEVICES));

        var late = CompletableFuture.runAsync(
                () -> assertThatThrownBy(() -> gateways.servers().account(token))
                        .hasMessageContaining("503"),
                task -> new Thread(task).start());
        while (apple.received("/account").isEmpty()) {
            Thread.onSpinWait();
        }
        sync("c0");
        renewed.countDown();
        late.get(10, TimeUnit.SECONDS);
        sync("c0");

        assertThat(apple.received("/devices/sync").get(2).header("X-ADM-Auth-Session"))
                .isEqualTo("session-2");
    }

    private static void inParallel(int times, Runnable work) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var all = IntStream.range(0, times).mapToObj(i -> pool.submit(work)).toList();
            for (var each : all) {
                each.get(10, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_token_that_seems_refused_gets_a_second_chance_with_another_nonce() {
        apple.on("/session", Reply.error(401, "token_rejected"), session("session-1"))
                .on("/server/devices", Reply.json(NO_DEVICES));

        assertThat(listed(fetch()).cursor()).isEqualTo("c1");

        var requests = apple.received("/session");
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1).header("Authorization"))
                .isNotEqualTo(requests.get(0).header("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"auth_session_token\":\"\"}", "{\"auth_session_token\":null}", "[]", "", "{\"auth"})
    void an_answer_without_a_session_is_of_no_use(String body) {
        apple.on("/session", Reply.json(body));

        assertThatThrownBy(this::fetch)
                .isExactlyInstanceOf(AppleServiceException.class)
                .hasMessageContaining("GET /session");
    }

    @Test
    void a_session_of_two_thousand_characters_is_taken() {
        String longest = "O".repeat(2048);
        apple.on("/session", session(longest)).on("/server/devices", Reply.json(NO_DEVICES));
        fetch();

        assertThat(apple.only("/server/devices").header("X-ADM-Auth-Session")).isEqualTo(longest);
    }

    @Test
    void a_forgotten_token_needs_a_new_session() {
        apple.on("/server/devices", Reply.json(NO_DEVICES));
        fetch();
        gateways.servers().forget(token.token());
        fetch();

        assertThat(apple.received("/session")).hasSize(2);
    }

    private static Reply session(String value) {
        return Reply.json("{\"auth_session_token\":\"" + value + "\"}");
    }
}
