package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that break, stall, or bring far too much. */
class TransportTest extends WithScriptedApple {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void half_a_body_and_then_silence_ends_at_the_deadline() {
        apple.on("/server/devices", Reply.json(NO_DEVICES).ending(Reply.Ending.SILENT));

        assertTimeoutPreemptively(PATIENCE, () -> {
            try (var hurried = connected(Duration.ofMillis(400))) {
                assertThatThrownBy(() -> hurried.devices().page(token, new PageRequest(SyncPhase.FULL, "", 100)))
                        .isInstanceOf(AppleUnavailableException.class)
                        .hasMessageContaining("no whole answer within 400 ms");
                assertThat(apple.isGivenUp()).isTrue();
            }
        });
    }

    @Test
    void half_a_body_and_then_the_end_is_a_failure_that_may_pass() {
        apple.on("/server/devices", Reply.json(NO_DEVICES).ending(Reply.Ending.CUT));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(AppleUnavailableException.class)
                .hasMessageContaining("POST /server/devices")
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void nobody_at_the_address_is_a_failure_that_may_pass() {
        apple.close();

        assertThatThrownBy(this::fetch)
                .isInstanceOf(AppleUnavailableException.class)
                .hasMessageContaining("GET /session");
    }

    @Test
    void an_interrupted_wait_ends_at_once_and_stays_interrupted() {
        apple.on("/session", Reply.json("{}").ending(Reply.Ending.SILENT));

        Thread.currentThread().interrupt();
        assertThatThrownBy(this::fetch).isInstanceOf(AppleUnavailableException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_call_that_is_abandoned_ends_long_before_its_deadline() {
        apple.on("/server/devices", Reply.json(NO_DEVICES).ending(Reply.Ending.SILENT));

        assertTimeoutPreemptively(PATIENCE, () -> {
            var page = CompletableFuture.supplyAsync(this::fetch, task -> new Thread(task).start());
            while (!page.isDone()) {
                gateways.devices().abandon(token);
                Thread.onSpinWait();
            }
            assertThatThrownBy(page::join)
                    .hasCauseInstanceOf(AppleUnavailableException.class)
                    .hasMessageContaining("given up");
        });
    }

    @Test
    void a_packed_answer_is_unpacked() {
        apple.on("/server/devices", Reply.json(NO_DEVICES).packed());

        assertThat(listed(fetch()).cursor()).isEqualTo("c1");
        assertThat(apple.only("/server/devices").header("Accept-Encoding")).isEqualTo("gzip");
    }

    @Test
    void an_error_may_be_packed_too() {
        apple.on("/server/devices", Reply.error(403, "T_C_NOT_SIGNED").packed());

        assertThatThrownBy(this::fetch).hasMessageContaining("T_C_NOT_SIGNED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GZIP", "x-gzip", " gzip "})
    void packing_goes_by_several_names(String name) {
        apple.on("/server/devices", Reply.json(NO_DEVICES).packed().with("Content-Encoding", name));

        assertThat(listed(fetch()).cursor()).isEqualTo("c1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip"})
    void an_answer_that_is_packed_in_another_way_is_of_no_use(String name) {
        apple.on(
                "/server/devices",
                Reply.json(NO_DEVICES).with("Content-Encoding", name).with("X-Apple-Request-UUID", "4f1c"));

        assertThatThrownBy(this::fetch)
                .isExactlyInstanceOf(AppleServiceException.class)
                .hasMessageContaining("is packed in a way that nobody asked for")
                .hasMessageContaining("4f1c");
    }

    @Test
    void a_packed_answer_that_ends_in_the_middle_is_of_no_use() {
        var packed = Reply.json(NO_DEVICES).packed();
        apple.on("/server/devices", packed.body(Arrays.copyOf(packed.body(), packed.body().length - 9)));

        assertThatThrownBy(this::fetch)
                .isExactlyInstanceOf(AppleServiceException.class)
                .hasMessageContaining("cannot be unpacked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip"})
    void an_error_that_cannot_be_unpacked_says_enough_by_its_status(String name) {
        apple.on(
                "/server/devices",
                Reply.page(503, "<html>").with("Content-Encoding", name).with("Retry-After", "120"));

        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        AppleUnavailableException.class,
                        busy -> assertThat(busy.retryAfter()).contains(Duration.ofMinutes(2)));
    }

    @Test
    void an_empty_answer_needs_no_unpacking() {
        apple.on("/server/devices", Reply.error(503, "").with("Content-Encoding", "gzip"));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(AppleUnavailableException.class)
                .hasMessageContaining("503");
    }

    @Test
    void something_that_is_not_http_is_not_repeated_to_anybody() {
        apple.on("/server/devices", Reply.error(200, "").with("session-3 is no name", "x"));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(AppleUnavailableException.class)
                .hasMessageContaining("what came is not HTTP")
                .hasMessageNotContaining("session-3")
                .hasNoCause();
    }

    @Test
    void an_answer_that_only_claims_to_be_packed_is_of_no_use() {
        apple.on("/server/devices", Reply.json(NO_DEVICES).with("Content-Encoding", "gzip"));

        assertThatThrownBy(this::fetch)
                .isExactlyInstanceOf(AppleServiceException.class)
                .hasMessageContaining("cannot be unpacked");
    }

    @Test
    void an_answer_that_swells_beyond_all_measure_is_of_no_use() {
        apple.on(
                "/server/devices",
                Reply.json("{\"devices\":[" + " ".repeat(40_000_000) + "]}").packed());

        assertThatThrownBy(this::fetch)
                .isExactlyInstanceOf(AppleServiceException.class)
                .hasMessageContaining("is longer than 33554432 bytes");
    }

    @Test
    void an_answer_that_is_too_long_is_not_read_to_its_end() {
        apple.on("/server/devices", Reply.json("{\"devices\":[" + " ".repeat(40_000_000) + "]}"));

        assertThatThrownBy(this::fetch)
                .isExactlyInstanceOf(AppleServiceException.class)
                .hasMessageContaining("is longer than 33554432 bytes");
    }
}
