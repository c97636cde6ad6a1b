package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.content.ContentTokens;
import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedUnit;
import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.license.CatalogGateway.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store says about an item, and how long it is believed. */
class CatalogTest extends WithScriptedUnit {
    private static final AdamId ITEM = new AdamId("910000001");
    private static final Shelf SHELF = new Shelf("DE", "volumestore");

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private AppleGateways timed;

    @BeforeEach
    void start() {
        timed = AppleServices.at(AppleEndpoints.at(apple.url()))
                .pause(wait -> {
                    pauses.add(wait);
                    pass(wait);
                })
                .build()
                .connect(vault, time::get);
        shows("\"name\":\"Ward Notes\"");
    }

    @AfterEach
    void stop() {
        timed.close();
    }

    private void pass(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
    }

    private void shows(String facts) {
        apple.on(LOOKUP, Reply.json("{\"results\":{\"910000001\":{" + facts + "}},\"version\":2}"));
    }

    private Optional<StoreFacts> lookup() {
        return timed.catalog().lookup(unit, SHELF, ITEM);
    }

    @Test
    void an_item_is_told_with_what_people_want_to_see() {
        shows("""
                "id":910000001,"name":"Ward Notes","bundleId":"example.northwind.wardnotes","kind":"iosSoftware",
                "artistName":"Example Soft","deviceFamilies":["iphone","ipad",null],
                "artwork":{"url":"https://sim/image/{w}x{h}{c}.{f}","width":1024,"height":1024},
                "url":"https://apps.example/de/app/id910000001","softwareInfo":{"seller":"Example Seller","x":[]},
                "offers":[{"type":"get","version":{"display":"5.4.1","externalId":870000001},"assets":[{"size":1}]},
                 {"version":{"display":"5.9","externalId":870000000}},7]""");

        assertThat(lookup())
                .contains(StoreFacts.builder()
                        .item(ITEM)
                        .name("Ward Notes")
                        .bundleId("example.northwind.wardnotes")
                        .icon("https://sim/image/128x128bb.png")
                        .version("5.4.1")
                        .link("https://apps.example/de/app/id910000001")
                        .seller("Example Seller")
                        .addDeviceFamilies("iphone", "ipad")
                        .readAt(NOW)
                        .build());
        var request = apple.only(LOOKUP);
        assertThat(request.target())
                .isEqualTo(LOOKUP + "?version=2&id=910000001&p=mdm-lockup&caller=MDM&platform=volumestore&cc=de&l=en");
        assertThat(request.header("Cookie")).isEqualTo("itvt=" + ContentTokens.BEARER);
        assertThat(request.headers()).doesNotContainKey("authorization");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "[{\"width\":60,\"url\":\"https://a/60\"},{\"width\":512,\"url\":\"https://a/512\"},"
                        + "{\"width\":150,\"url\":\"https://a/150\"}] | https://a/150",
                "[{\"width\":60,\"url\":\"https://a/60\"},{\"width\":100,\"url\":\"https://a/100\"}] | https://a/100",
                "[{\"url\":\"https://a/b\"}] | https://a/b",
                "{\"url\":\"https://a/{w}x{h}bb.{f}\"} | https://a/128x128bb.png",
                "{\"url\":\"javascript:alert(1)\"} | ''",
                "{\"url\":7} | ''",
                "[7,null] | ''",
                "\"https://a\" | ''",
                "null | ''"
            })
    void a_picture_is_found_in_both_forms(String artwork, String address) {
        shows("\"artwork\":" + artwork + ",\"name\":\"Ward Notes\",\"url\":\"javascript:alert(1)\"");

        assertThat(lookup().orElseThrow().icon().orElse("")).isEqualTo(address);
        assertThat(lookup().orElseThrow().link()).isEmpty();
    }

    @Test
    void a_book_has_neither_bundle_nor_version() {
        shows("\"name\":\"Anatomy\",\"artistName\":\"A. Author\",\"kind\":\"ebook\",\"offers\":{}");

        var facts = lookup().orElseThrow();
        assertThat(facts.bundleId()).isEmpty();
        assertThat(facts.version()).isEmpty();
        assertThat(facts.seller()).contains("A. Author");
    }

    @Test
    void facts_are_believed_for_a_day() {
        lookup();
        pass(Duration.ofHours(24).minusMillis(1));
        lookup();
        assertThat(apple.received(LOOKUP)).hasSize(1);

        pass(Duration.ofMillis(1));
        lookup();
        assertThat(apple.received(LOOKUP)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"910000002\":{\"name\":\"Other\"}}", "{\"910000001\":7}", "{\"910000001\":{}}"})
    void absence_is_believed_for_an_hour(String results) {
        apple.on(LOOKUP, Reply.json("{\"results\":" + results + "}"));
        assertThat(lookup()).isEmpty();
        pass(Duration.ofHours(1).minusMillis(1));
        assertThat(lookup()).isEmpty();
        assertThat(apple.received(LOOKUP)).hasSize(1);

        pass(Duration.ofMillis(1));
        shows("\"name\":\"Ward Notes\"");
        assertThat(lookup()).isPresent();
    }

    @Test
    void every_unit_and_every_shelf_is_told_for_itself() {
        lookup();
        timed.catalog().lookup(unit, new Shelf("US", "volumestore"), ITEM);
        var other = new ContentCredential(
                unit.account(), IntegrationId.of("1e0c7a52-9a0e-4d0b-8a55-3b1f4d1d2c11"), unit.token());
        timed.catalog().lookup(other, SHELF, ITEM);

        assertThat(apple.received(LOOKUP)).hasSize(3);
    }

    @Test
    void a_failure_is_believed_for_no_time() {
        apple.on(LOOKUP, Reply.json(503, "").with("Retry-After", "60"));
        assertThatThrownBy(this::lookup)
                .isInstanceOfSatisfying(
                        AppleUnavailableException.class,
                        wait -> assertThat(wait.retryAfter()).contains(Duration.ofMinutes(1)));

        for (Reply useless : List.of(
                Reply.json("{}"), Reply.json("{\"results\":[]}"), Reply.json(403, "{}"), Reply.page(200, "<html>"))) {
            apple.on(LOOKUP, useless);
            assertThatThrownBy(this::lookup)
                    .isInstanceOf(AppleServiceException.class)
                    .isNotInstanceOf(AppleCredentialException.class);
        }

        shows("\"name\":\"Ward Notes\"");
        assertThat(lookup()).isPresent();
    }

    @Test
    void no_more_than_five_are_asked_for_in_a_second() {
        for (int i = 1; i <= 11; i++) {
            timed.catalog().lookup(unit, SHELF, new AdamId(String.valueOf(i)));
        }

        assertThat(pauses).hasSize(10).allMatch(wait -> wait.toMillis() >= 200 && wait.toMillis() <= 220);
    }
}
