package dev.espalier.mdm.apple;

import static dev.espalier.mdm.apple.http.WithScriptedApple.listed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Http2Apple;
import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.ScriptedApple;
import dev.espalier.mdm.apple.http.TestAuthority;
import dev.espalier.mdm.apple.http.TunnelProxy;
import dev.espalier.mdm.apple.server.TestVault;
import dev.espalier.mdm.apple.server.Tokens;
import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Connections are safe or are not made, whatever lies on the way. */
class SecureTransportTest {
    private static final String NO_DEVICES = "{\"devices\":[],\"cursor\":\"c1\",\"more_to_follow\":false}";
    private static final TestAuthority OURS = new TestAuthority("Northwind IT");
    private static final TestAuthority ANOTHER = new TestAuthority("Somebody else");

    private final TestVault vault = new TestVault();
    private final ServerCredential token = Tokens.in(vault);

    private static final UnaryOperator<AppleServices.Builder> TRUSTING_US =
            services -> services.trusting(List.of(OURS.certificate()));

    private static ScriptedApple apple(SSLContext identity) {
        return new ScriptedApple(identity).on("/server/devices", Reply.json(NO_DEVICES));
    }

    private String cursorFrom(URI address, UnaryOperator<AppleServices.Builder> options) {
        var services =
                options.apply(AppleServices.at(AppleEndpoints.at(address))).build();
        try (AppleGateways gateways = services.connect(vault, Instant::now)) {
            return listed(gateways.devices().page(token, new PageRequest(SyncPhase.FULL, "", 100)))
                    .cursor();
        }
    }

    @Test
    void a_server_that_ones_own_authority_certified_is_trusted() {
        try (var apple = apple(OURS.serverCalled("localhost"))) {
            assertThat(cursorFrom(apple.url(), TRUSTING_US)).isEqualTo("c1");
        }
    }

    @Test
    void a_server_of_an_unknown_authority_is_not_trusted() {
        try (var apple = apple(OURS.serverCalled("localhost"))) {
            isRefused(apple, UnaryOperator.identity());
            isRefused(apple, services -> services.trusting(List.of()));
            isRefused(apple, services -> services.trusting(List.of(ANOTHER.certificate())));
        }
    }

    @Test
    void a_server_whose_certificate_has_ended_is_not_trusted() {
        try (var apple = apple(OURS.formerServerCalled("localhost"))) {
            isRefused(apple, TRUSTING_US);
        }
    }

    @Test
    void a_server_with_the_certificate_of_another_one_is_not_trusted() {
        try (var apple = apple(OURS.serverCalled("mdmenrollment.apple.example"))) {
            isRefused(apple, TRUSTING_US);
        }
    }

    private void isRefused(ScriptedApple apple, UnaryOperator<AppleServices.Builder> options) {
        assertThatThrownBy(() -> cursorFrom(apple.url(), options))
                .isInstanceOf(AppleUnavailableException.class)
                .hasMessageContaining("the connection is not safe (")
                .hasMessageContaining("trust the certificate of a proxy that looks inside");
        assertThat(apple.received("/session")).isEmpty();
    }

    /** Whoever adds an option has to think about this test. */
    @Test
    void no_option_switches_the_verification_off() {
        assertThat(Arrays.stream(AppleServices.Builder.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName))
                .containsExactlyInAnyOrder("userAgent", "deadline", "proxy", "trusting", "executor", "pause", "build");
    }

    @Test
    void a_proxy_takes_a_safe_connection_through() {
        try (var apple = apple(OURS.serverCalled("localhost"));
                var proxy = new TunnelProxy(true)) {
            assertThat(cursorFrom(
                            apple.url(), services -> TRUSTING_US.apply(services).proxy(proxy.selector())))
                    .isEqualTo("c1");
            assertThat(proxy.destinations())
                    .containsOnly("CONNECT localhost:" + apple.url().getPort());
        }
    }

    @Test
    void a_proxy_that_looks_inside_is_not_trusted_unless_its_certificate_is() {
        try (var proxy = apple(ANOTHER.serverCalled("localhost"))) {
            isRefused(proxy, TRUSTING_US);
            assertThat(cursorFrom(
                            proxy.url(),
                            services -> services.trusting(List.of(OURS.certificate(), ANOTHER.certificate()))))
                    .isEqualTo("c1");
        }
    }

    @Test
    void a_proxy_that_lets_nobody_through_is_named() {
        try (var apple = apple(OURS.serverCalled("localhost"));
                var proxy = new TunnelProxy(false)) {
            assertThatThrownBy(() -> cursorFrom(
                            apple.url(), services -> TRUSTING_US.apply(services).proxy(proxy.selector())))
                    .isInstanceOf(AppleServiceException.class)
                    .hasMessageContaining("proxy");
            assertThat(apple.received("/session")).isEmpty();
        }
    }

    @Test
    void the_body_of_a_deletion_goes_through_a_proxy_too() {
        try (var proxy = new ScriptedApple()) {
            proxy.on("http://apple.invalid/session", Reply.json("{\"auth_session_token\":\"s\"}"))
                    .on(
                            "http://apple.invalid/profile/devices",
                            Reply.json("{\"devices\":{\"SIMPAD000001\":\"SUCCESS\"}}"));
            var services = AppleServices.at(AppleEndpoints.at(URI.create("http://apple.invalid")))
                    .proxy(ProxySelector.of(
                            new InetSocketAddress("localhost", proxy.url().getPort())))
                    .build();
            try (var gateways = services.connect(vault, Instant::now)) {
                EnrollmentRequest.REMOVE.ask(gateways, token);
            }

            var request = proxy.only("http://apple.invalid/profile/devices");
            assertThat(request.method()).isEqualTo("DELETE");
            assertThat(request.body()).isEqualTo("{\"devices\":[\"SIMPAD000001\"]}");
        }
    }

    @Test
    void http_2_is_spoken_where_the_server_can() {
        var answers = List.of("{\"auth_session_token\":\"s\"}", NO_DEVICES);
        try (var apple = new Http2Apple(OURS.serverCalled("localhost"), answers)) {
            assertThat(cursorFrom(apple.url(), TRUSTING_US)).isEqualTo("c1");
            assertThat(apple.streams()).containsExactly(1, 3);
        }
    }
}
