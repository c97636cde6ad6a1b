package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppleServicesTest extends WithScriptedApple {

    @Test
    void production_is_apple() {
        assertThat(AppleEndpoints.production().enrollment()).isEqualTo(URI.create("https://mdmenrollment.apple.com"));
        assertThat(AppleEndpoints.production().appsAndBooks()).isEqualTo(URI.create("https://vpp.itunes.apple.com"));
        assertThat(AppleEndpoints.production().legacyAppsAndBooks())
                .isEqualTo(URI.create("https://vpp.itunes.apple.com"));
        assertThat(AppleEndpoints.production().catalog()).isEqualTo(URI.create("https://uclient-api.itunes.apple.com"));
        assertThat(AppleServices.production().build()).hasToString("AppleServices[https://mdmenrollment.apple.com]");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Apple.Example:443/, https://apple.example",
        "http://localhost:8080/, http://localhost:8080",
        "http://localhost:80/ade//, http://localhost/ade",
        "http://[::1]:9000, http://[::1]:9000"
    })
    void an_address_is_brought_into_the_form_that_is_signed(String base, String enrollment) {
        var endpoints = AppleEndpoints.at(URI.create(base));

        assertThat(List.of(
                        endpoints.enrollment(),
                        endpoints.appsAndBooks(),
                        endpoints.legacyAppsAndBooks(),
                        endpoints.catalog()))
                .containsOnly(URI.create(enrollment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://apple.example",
                "/relative",
                "https://u:p@apple.example",
                "https://a.example?q=1",
                "https://a.example#f",
                "mailto:a@b"
            })
    void an_address_of_another_form_is_refused(String base) {
        var uri = URI.create(base);

        assertThatThrownBy(() -> AppleEndpoints.at(uri)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " leading", "two\r\nlines", "Größe"})
    void a_product_token_of_another_form_is_refused(String token) {
        var builder = AppleServices.production();

        assertThatThrownBy(() -> builder.userAgent(token)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_deadline_of_nothing_is_refused() {
        var builder = AppleServices.production();

        assertThatThrownBy(() -> builder.deadline(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.deadline(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_product_presents_itself_unless_told_otherwise() {
        apple.on("/server/devices", Reply.json(NO_DEVICES));
        page(AppleServices.at(AppleEndpoints.at(apple.url())));

        assertThat(apple.only("/session").header("User-Agent")).startsWith("Espalier/");
    }

    @Test
    void a_proxy_is_used() {
        apple.on("/session", Reply.json("{\"auth_session_token\":\"s\"}"));
        apple.on("http://apple.invalid/session", Reply.json("{\"auth_session_token\":\"s\"}"));
        apple.on("http://apple.invalid/server/devices", Reply.json(NO_DEVICES));
        var proxy =
                ProxySelector.of(new InetSocketAddress("localhost", apple.url().getPort()));
        page(AppleServices.at(AppleEndpoints.at(URI.create("http://apple.invalid")))
                .proxy(proxy));

        assertThat(apple.received("http://apple.invalid/server/devices")).hasSize(1);
    }

    @Test
    void an_executor_is_used_and_left_open() {
        apple.on("/server/devices", Reply.json(NO_DEVICES));
        var tasks = new AtomicInteger();
        page(AppleServices.at(AppleEndpoints.at(apple.url())).executor(task -> {
            tasks.incrementAndGet();
            new Thread(task).start();
        }));

        assertThat(tasks).hasPositiveValue();
    }

    private void page(AppleServices.Builder services) {
        try (var connected = services.build().connect(vault, () -> NOW)) {
            assertThat(listed(connected.devices().page(token, new PageRequest(SyncPhase.FULL, "", 100)))
                            .cursor())
                    .isEqualTo("c1");
        }
    }
}
