package dev.espalier.mdm.simulator.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.TokenCredentials;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Client;
import dev.espalier.mdm.simulator.portal.Client.Answer;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authorization headers as other people's OAuth libraries write them. */
class ForeignSignaturesTest extends ASchool {

    @Test
    void parameters_come_in_any_order_with_or_without_spaces() {
        var parts = Arrays.asList(header("n1").substring("OAuth ".length()).split(", "));
        Collections.reverse(parts);

        assertOpens("OAuth " + String.join(",", parts));
        assertOpens("oauth   "
                + String.join(" ,\t ", header("n2").substring("OAuth ".length()).split(", ")));
        assertOpens(header("n3").replace("=\"", " = \""));
    }

    @Test
    void the_realm_may_be_missing_empty_or_anything() {
        assertOpens(header("n1").replace("realm=\"ADM\", ", ""));
        assertOpens(header("n2").replace("\"ADM\"", "\"\""));
        assertOpens(header("n3").replace("\"ADM\"", "\"a, b=c\""));
    }

    @Test
    void the_version_may_be_missing_if_it_is_missing_from_the_signature_too() {
        var withoutVersion = OAuth.baseString(
                "GET",
                URI.create(simulator.url() + "/session"),
                Map.of(
                        "oauth_consumer_key", token().consumerKey(),
                        "oauth_nonce", "n1",
                        "oauth_signature_method", "HMAC-SHA1",
                        "oauth_timestamp", Long.toString(START.getEpochSecond()),
                        "oauth_token", token().accessToken()));
        var signature = OAuth.signature(withoutVersion, token().consumerSecret(), token().accessSecret());
        var header = header("n1")
                .replace("oauth_version=\"1.0\"", "x")
                .replaceFirst("oauth_signature=\"[^\"]*\"", "oauth_signature=\"" + OAuth.encoded(signature) + "\"")
                .replace(", x", "");

        assertOpens(header);
        assertRefused(send(header("n2").replace(", oauth_version=\"1.0\"", "")), 401, "signature_invalid");
    }

    @Test
    void escapes_may_be_written_in_small_letters_and_more_than_needed() {
        var header = Arrays.stream(header("n1").split(", "))
                .map(part -> part.startsWith("oauth_signature=") ? small(part) : part)
                .collect(Collectors.joining(", "));

        assertOpens(header);
        assertOpens(header("n2").replace("\"n2\"", "\"%6e2\"").replace("CK_", "%43%4b%5f"));
        assertRefused(send(header("n3").replace("\"n3\"", "\"%zz\"")), 400, "oauth_problem_adviceBad Request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oauth_consumer_key", "oauth_token", "oauth_timestamp", "oauth_nonce", "oauth_signature"})
    void a_parameter_that_is_empty_is_missing(String name) {
        assertBad(header("n1").replaceFirst(name + "=\"[^\"]*\"", name + "=\"\""));
    }

    @Test
    void what_is_doubled_broken_or_not_supported_is_a_bad_request() {
        var header = header("n1");

        assertBad(header + ", realm=\"ADM\"");
        assertBad(header.replace("\"1.0\"", "\"1.1\""));
        assertBad(header.replace("HMAC-SHA1", "PLAINTEXT"));
        assertBad(header.replace("HMAC-SHA1", "hmac-sha1"));
        assertBad(header.replace("oauth_nonce=\"n1\"", "oauth_nonce=n1"));
        assertBad(header.replace(", ", " "));
        assertBad(header.replaceFirst("oauth_timestamp=\"[0-9]*", "oauth_timestamp=\"soon"));
        assertBad("OAuth " + header);
        var client = client();
        assertThat(client.send(client.request("/session")
                                .header("Authorization", header)
                                .header("Authorization", header)
                                .GET())
                        .status())
                .isEqualTo(400);
        assertOpens(header);
    }

    @ParameterizedTest
    @CsvSource({"-301, 401", "-300, 200", "300, 200", "301, 401"})
    void a_clock_may_be_five_minutes_off(long seconds, int status) {
        assertThat(send(client().authorization("n1", START.getEpochSecond() + seconds))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void a_nonce_is_used_up_for_its_second_and_its_consumer_alone() {
        var first = START.getEpochSecond();
        assertOpens(client().authorization("n1", first));
        assertRefused(send(client().authorization("n1", first)), 401, "nonce_used");
        assertOpens(client().authorization("n1", first + 1));

        var other = new Client(simulator, server("Other server"));
        assertThat(other.session(other.authorization("n1", first)).status()).isEqualTo(200);
    }

    @Test
    void a_refused_signature_does_not_use_the_nonce_up() {
        assertRefused(
                send(header("n1").replaceFirst("oauth_signature=\"", "oauth_signature=\"x")), 401, "signature_invalid");

        assertOpens(header("n1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "http://127.0.0.1"})
    void both_names_of_this_machine_may_be_signed_with_its_port(String name) {
        var url = URI.create(name + ":" + simulator.url().getPort());

        assertOpens(Client.authorization(token(), url, "n1", START.getEpochSecond()));
        assertRefused(
                send(Client.authorization(token(), URI.create(name), "n2", START.getEpochSecond())),
                401,
                "signature_invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "https://apple.example,       https://apple.example,      200",
        "https://apple.example:443/,  https://apple.example,      200",
        "http://apple.example:80,     http://apple.example,       200",
        "http://apple.example:8080,   http://apple.example:8080,  200",
        "https://apple.example/ade,   https://apple.example/ade,  200",
        "HTTPS://APPLE.example,       https://apple.example,      200",
        "https://apple.example:80,    https://apple.example,      401",
        "https://apple.example,       http://apple.example,       401"
    })
    void behind_a_proxy_its_address_is_signed(URI configured, URI signed, int status) {
        try (var proxied = AppleSimulator.builder()
                .clock(simulator.clock())
                .publicUrl(configured)
                .start()) {
            var office = proxied.portal().createSchool("Northwind Schools");
            var server = office.createServer(office.administrator(), "Main server");
            server.register(office.administrator(), token());
            var request = client().request("/session")
                    .uri(URI.create(proxied.listensOn() + "/session"))
                    .header("Authorization", Client.authorization(token(), signed, "n1", START.getEpochSecond()));

            assertThat(client().send(request.GET()).status()).isEqualTo(status);
        }
    }

    private TokenCredentials token() {
        return main.liveToken().orElseThrow();
    }

    private Client client() {
        return new Client(simulator, main);
    }

    private String header(String nonce) {
        return client().authorization(nonce, START.getEpochSecond());
    }

    private Answer send(String authorization) {
        return client().session(authorization);
    }

    private static String small(String part) {
        return part.replace("%2B", "%2b").replace("%2F", "%2f").replace("%3D", "%3d");
    }

    private void assertOpens(String authorization) {
        var answer = send(authorization);
        assertThat(answer.body()).contains("auth_session_token");
        assertThat(answer.status()).isEqualTo(200);
    }

    private void assertBad(String authorization) {
        assertRefused(send(authorization), 400, "oauth_problem_adviceBad Request");
    }

    private static void assertRefused(Answer answer, int status, String body) {
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.status()).isEqualTo(status);
    }
}
