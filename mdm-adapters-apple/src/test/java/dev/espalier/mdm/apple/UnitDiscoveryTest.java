package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.content.ContentTokens;
import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.ScriptedApple;
import dev.espalier.mdm.apple.http.ScriptedApple.Received;
import dev.espalier.mdm.apple.http.WithScriptedUnit;
import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.license.CatalogGateway.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the service is, as it says itself, and where a token never goes, whatever is said. */
class UnitDiscoveryTest extends WithScriptedUnit {
    private static final String PAGE = "{\"assets\":[],\"currentPageIndex\":0,\"totalPages\":1}";

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private ScriptedApple stranger;
    private AppleGateways timed;

    @BeforeEach
    void start() {
        stranger = new ScriptedApple();
        timed = AppleServices.at(AppleEndpoints.at(apple.url()))
                .pause(wait -> {})
                .build()
                .connect(vault, time::get);
        apple.on(ASSETS, Reply.json(PAGE));
    }

    @AfterEach
    void stop() {
        stranger.close();
        timed.close();
    }

    private void pass(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
    }

    private static Reply places(String endpoint, String url) {
        return Reply.json("{\"urls\":{\"" + endpoint + "\":\"" + url + "\"}}");
    }

    @Test
    void it_is_read_without_a_token_before_the_first_call_and_again_after_five_minutes() {
        timed.licenses().assets(unit, 0);
        pass(Duration.ofMinutes(5).minusMillis(1));
        timed.licenses().assets(unit, 0);
        assertThat(apple.only(CONFIG).headers()).doesNotContainKeys("authorization", "cookie");

        pass(Duration.ofMillis(1));
        timed.content().limits();
        timed.licenses().assets(unit, 0);

        assertThat(apple.received(CONFIG)).hasSize(2);
        assertThat(apple.received(ASSETS)).hasSize(3);
    }

    @Test
    void limits_are_those_that_apple_advertises_and_otherwise_the_usual_ones() {
        apple.on(
                CONFIG,
                Reply.json("{\"limits\":{\"maxAssets\":10,\"maxSerialNumbers\":\"500\",\"maxUsers\":0,"
                        + "\"maxClientUserIds\":-3,\"maxRevokeSerialNumbers\":\"many\",\"maxRequestPerSecond\":30,"
                        + "\"maxOfTomorrow\":1}}"));

        assertThat(timed.content().limits())
                .isEqualTo(ServiceLimits.builder()
                        .assets(10)
                        .serialNumbers(500)
                        .requestsPerSecond(30)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "", "{\"limits\":5}", "{\"errorNumber\":9603,\"limits\":{\"maxAssets\":1}}"})
    void what_cannot_be_read_leaves_everything_as_it_was(String nonsense) {
        assertThat(usualLimitsAfter(Reply.json(nonsense))).isEqualTo(ServiceLimits.usual());
        assertThat(usualLimitsAfter(Reply.json(503, nonsense))).isEqualTo(ServiceLimits.usual());

        pass(Duration.ofMinutes(5));
        apple.on(CONFIG, Reply.json("{\"limits\":{\"maxAssets\":7},\"urls\":{\"getAssets\":\"/elsewhere\"}}"));
        apple.on("/elsewhere", Reply.json(PAGE));
        assertThat(timed.content().limits().assets()).isEqualTo(7);
        assertThat(usualLimitsAfter(Reply.json(nonsense)).assets()).isEqualTo(7);
        timed.licenses().assets(unit, 0);
        assertThat(apple.received("/elsewhere")).hasSize(1);
    }

    private ServiceLimits usualLimitsAfter(Reply reply) {
        pass(Duration.ofMinutes(5));
        apple.on(CONFIG, reply);
        return timed.content().limits();
    }

    @Test
    void a_failure_is_not_asked_about_again_for_five_minutes() {
        apple.on(CONFIG, Reply.json(500, ""));
        timed.content().limits();
        timed.licenses().assets(unit, 0);

        assertThat(apple.received(CONFIG)).hasSize(1);
    }

    @Test
    void while_it_is_read_again_others_go_on_with_what_is_known() throws Exception {
        timed.content().limits();
        pass(Duration.ofMinutes(5));
        var asked = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        apple.on(CONFIG, request -> {
            asked.countDown();
            wait(answered);
            return Reply.json("{\"limits\":{\"maxAssets\":3}}");
        });
        var reader = CompletableFuture.supplyAsync(() -> timed.content().limits(), task -> new Thread(task).start());
        wait(asked);

        assertThat(timed.content().limits().assets()).isEqualTo(25);
        answered.countDown();
        assertThat(reader.get(10, TimeUnit.SECONDS).assets()).isEqualTo(3);
        assertThat(apple.received(CONFIG)).hasSize(2);
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void too_much_in_a_request_has_the_limits_read_again() {
        apple.on(ASSOCIATE, Reply.json(400, "{\"errorNumber\":9702}"));
        assertThat(timed.content().limits().serialNumbers()).isEqualTo(1000);
        apple.on(CONFIG, Reply.json("{\"limits\":{\"maxSerialNumbers\":500}}"));

        UnitRequest.ASSOCIATE.ask(timed, unit);

        assertThat(timed.content().limits().serialNumbers()).isEqualTo(500);
        assertThat(apple.received(CONFIG)).hasSize(2);
    }

    @Test
    void a_service_that_has_moved_is_found_at_its_new_place_by_the_next_call() {
        apple.on(ASSETS, Reply.json(410, "{\"errorNumber\":9634}"));
        apple.on("/v3/assets", Reply.json(PAGE));
        timed.content().limits();
        apple.on(CONFIG, places("getAssets", apple.url() + "/v3/assets?flavor=new"));

        assertThatThrownBy(() -> timed.licenses().assets(unit, 0)).isInstanceOf(AppleServiceException.class);
        timed.licenses().assets(unit, 0);

        assertThat(apple.only("/v3/assets").target()).isEqualTo("/v3/assets?flavor=new&pageIndex=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/mdm/v2/assets",
                "https://evil.example/mdm/v2/assets",
                "https://apple.com.evil.example/assets",
                "https://apple.com@evil.example/assets",
                "http://vpp.itunes.apple.com/mdm/v2/assets",
                "//evil.example/mdm/v2/assets",
                "ftp://vpp.itunes.apple.com/",
                "mailto:a@apple.com",
                "#fragment",
                "not an address",
            })
    void an_endpoint_is_never_where_apple_is_not(String place) {
        apple.on(CONFIG, places("getAssets", place));

        timed.licenses().assets(unit, 0);

        assertThat(apple.received(ASSETS)).hasSize(1);
    }

    @Test
    void the_catalog_is_never_where_apple_is_not() {
        apple.on(CONFIG, places("contentMetadataLookup", stranger.url() + "/lookup"));
        apple.on(LOOKUP, Reply.json("{\"results\":{}}"));
        stranger.on("/lookup", Reply.json("{\"results\":{}}"));

        timed.catalog().lookup(unit, new Shelf("DE", "volumestore"), new AdamId("910000001"));

        assertThat(apple.received(LOOKUP)).hasSize(1);
        assertThat(stranger.received("/lookup")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_read_follows_within_the_service_and_takes_its_token_along(int status) {
        apple.on(ASSETS, Reply.json(status, "").with("Location", "/moved?pageIndex=0"));
        apple.on("/moved", Reply.json(PAGE));

        timed.licenses().assets(unit, 0);

        assertThat(apple.only("/moved").header("Authorization")).isEqualTo("Bearer " + ContentTokens.BEARER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://", "//", "\\\\", "https://user@"})
    void a_read_is_not_sent_on_to_anybody_else(String form) {
        String elsewhere = form + "localhost:" + stranger.url().getPort() + "/taken";
        stranger.on("/taken", Reply.json(PAGE));
        apple.on(ASSETS, Reply.json(302, "").with("Location", elsewhere));
        apple.on(LOOKUP, Reply.json(302, "").with("Location", elsewhere));
        apple.on("/taken", Reply.json(404, ""));
        apple.on("/mdm/v2/localhost:" + stranger.url().getPort() + "/taken", Reply.json(404, ""));

        assertThatThrownBy(() -> timed.licenses().assets(unit, 0)).isInstanceOf(AppleServiceException.class);
        assertThatThrownBy(() -> timed.catalog().lookup(unit, new Shelf("DE", "volumestore"), new AdamId("910000001")))
                .isInstanceOf(AppleServiceException.class);
        assertThat(stranger.received("/taken")).isEmpty();
    }

    @Test
    void a_change_is_never_sent_on() {
        apple.on(ASSOCIATE, Reply.json(307, "").with("Location", "/moved"));

        assertThatThrownBy(() -> UnitRequest.ASSOCIATE.ask(timed, unit)).isInstanceOf(AppleServiceException.class);

        assertThat(apple.received("/moved")).isEmpty();
    }

    @Test
    void a_read_that_is_sent_in_a_circle_ends_after_three_rounds() {
        apple.on(ASSETS, Reply.json(302, "").with("Location", ASSETS));

        assertThatThrownBy(() -> timed.licenses().assets(unit, 0)).isInstanceOf(AppleServiceException.class);

        assertThat(apple.received(ASSETS)).hasSize(4);
    }

    @Test
    void every_request_carries_the_whole_file_as_bearer_and_json_only_where_there_is_some() {
        apple.on(ASSOCIATE, Reply.json("{\"eventId\":\"e\"}"));
        timed.licenses().assets(unit, 0);
        UnitRequest.ASSOCIATE.ask(timed, unit);

        Received read = apple.only(ASSETS);
        assertThat(read.header("Authorization")).isEqualTo("Bearer " + ContentTokens.BEARER);
        assertThat(read.method()).isEqualTo("GET");
        assertThat(read.headers()).doesNotContainKey("content-type");
        Received change = apple.only(ASSOCIATE);
        assertThat(change.method()).isEqualTo("POST");
        assertThat(change.header("Content-Type")).isEqualTo("application/json");
    }
}
