package dev.espalier.mdm.simulator.enrollment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Client;
import dev.espalier.mdm.simulator.portal.Client.Answer;
import dev.espalier.mdm.simulator.portal.Keys;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionTest extends ASchool {

    private static final Map<String, String> VECTOR = Map.of(
            "realm", "ADM",
            "oauth_consumer_key",
                    "CK_0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
            "oauth_token", "AT_O1234567890O0123456789abcdef0123456789abcdef01234567O1793000000000",
            "oauth_signature_method", "HMAC-SHA1",
            "oauth_timestamp", "1795392000",
            "oauth_nonce", "6b1f0c9d2e4a8b7c5d3e1f0a9b8c7d6e",
            "oauth_version", "1.0",
            "oauth_signature", "is left out");

    @Test
    void the_published_signature_comes_out() {
        assertThat(signature("https://mdmenrollment.apple.com/session")).isEqualTo("xzZOagBm1JawyOpMZFKSOwW0EeM=");
        assertThat(signature("HTTPS://MDMenrollment.apple.com:443/session")).isEqualTo("xzZOagBm1JawyOpMZFKSOwW0EeM=");
        assertThat(signature("http://localhost:8443/session")).isEqualTo("CJgUOjsH/0DNSKXBJAxo3t5mKdQ=");
    }

    @Test
    void secrets_with_reserved_characters_are_encoded_before_signing() {
        var base = OAuth.baseString(
                "GET",
                URI.create("https://mdmenrollment.apple.com/session"),
                Map.of(
                        "oauth_consumer_key", "CK_demo0001",
                        "oauth_nonce", "n0nce-7f3a",
                        "oauth_signature_method", "HMAC-SHA1",
                        "oauth_timestamp", "1795000000",
                        "oauth_token", "AT_demo/0002",
                        "oauth_version", "1.0"));
        assertThat(OAuth.signature(base, "CS_demo secret", "AS_demo+secret")).isEqualTo("Nr3QbxYuggJzD/F7SxLtSnGEv1Y=");
    }

    @Test
    void a_signed_request_opens_a_session() {
        var answer = client().session();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF8");
        assertThat(answer.json().path("auth_session_token").stringValue()).startsWith("1795420800000O");
        assertThat(answer.header("X-Apple-Request-UUID")).hasSize(32);
    }

    @Test
    void realm_and_version_may_be_left_out() {
        var header = authorization("n1").replace("realm=\"ADM\", ", "");

        assertThat(client().session(header).status()).isEqualTo(200);
    }

    @Test
    void a_header_that_is_missing_doubled_or_not_supported_is_a_bad_request() {
        var whole = authorization("n1");

        assertBad(client().session("Bearer x"));
        assertBad(client().session(whole.replace("HMAC-SHA1", "HMAC-SHA256")));
        assertBad(client().session(whole + ", oauth_nonce=\"n2\""));
        assertBad(client().session(whole + ", oauth_callback=\"x\""));
        assertBad(client().session(whole.replaceAll("oauth_nonce=\"n1\", ", "")));
        assertBad(client().send(client().request("/session").GET()));
    }

    @Test
    void an_unknown_consumer_a_wrong_signature_an_old_clock_and_a_used_nonce_are_unauthorized() {
        assertRefused(client().session(authorization("n1").replace("CK_", "CK_0")), 401, "consumer_key_unknown");
        assertRefused(client().session(authorization("n1").replace("AT_O", "AT_P")), 401, "token_rejected");
        assertRefused(client().session(authorization("n1").replace("\"n1\"", "\"n2\"")), 401, "signature_invalid");
        var late = client().authorization("n1", START.getEpochSecond() - 301);
        assertRefused(client().session(late), 401, "timestamp_refused");
        assertThat(client().session(authorization("n3")).status()).isEqualTo(200);
        assertRefused(client().session(authorization("n3")), 401, "nonce_used");
    }

    @Test
    void the_signed_address_is_the_public_one() throws IOException {
        try (var proxied = AppleSimulator.builder()
                .clock(simulator.clock())
                .publicUrl(URI.create("http://Apple.Example:80"))
                .start()) {
            var organization = proxied.portal().createSchool("Northwind Schools");
            var server = organization.createServer(organization.administrator(), "Main server");
            server.upload(organization.administrator(), Keys.MAIN.pem());
            server.downloadToken(organization.administrator());
            var token = server.liveToken().orElseThrow();
            var listening = proxied.listensOn();

            var signedForSocket = Client.authorization(token, listening, "n1", START.getEpochSecond());
            var signedForPublic =
                    Client.authorization(token, URI.create("http://apple.example"), "n2", START.getEpochSecond());

            assertThat(raw(listening, "User-Agent: T/1\r\nAuthorization: " + signedForSocket))
                    .contains("signature_invalid");
            assertThat(raw(listening, "User-Agent: T/1\r\nAuthorization: " + signedForPublic))
                    .contains("auth_session_token");
        }
    }

    @Test
    void a_request_without_user_agent_is_refused_before_anything_else() throws IOException {
        assertThat(raw(simulator.url(), "Accept: */*"))
                .contains("400 Bad Request")
                .endsWith("USER_AGENT_MISSING");
    }

    @Test
    void a_call_without_a_session_is_unauthorized_and_with_an_unknown_one_forbidden() {
        assertRefused(client().using("").get("/account"), 401, "UNAUTHORIZED");
        assertRefused(client().using("nonsense").get("/account"), 403, "FORBIDDEN");
    }

    @Test
    void a_session_times_out_after_three_idle_minutes() {
        var client = signedIn();
        simulator.clock().advance(Duration.ofSeconds(179));
        assertThat(client.get("/account").status()).isEqualTo(200);

        simulator.clock().advance(Duration.ofSeconds(180));

        assertRefused(client.get("/account"), 401, "UNAUTHORIZED");
    }

    @Test
    void the_tenth_answer_carries_a_new_value_and_the_old_one_works_for_another_minute() {
        var client = signedIn();
        var first = client.value();
        for (int i = 1; i < 10; i++) {
            assertThat(client.get("/account").header("X-ADM-Auth-Session")).isEqualTo(first);
        }

        var second = client.get("/account").header("X-ADM-Auth-Session");

        assertThat(second).isNotEqualTo(first);
        assertThat(client.get("/account").status()).isEqualTo(200);
        simulator.clock().advance(Duration.ofSeconds(60));
        assertThat(client.get("/account").status()).isEqualTo(403);
        assertThat(client.using(second).get("/account").status()).isEqualTo(200);
    }

    @Test
    void every_former_value_works_for_its_own_minute() {
        simulator.behavior().set(Choice.ROTATE_EVERY, 1);
        var client = signedIn();
        var first = client.value();
        var second = client.get("/account").header("X-ADM-Auth-Session");
        simulator.clock().advance(Duration.ofSeconds(30));
        client.using(second).get("/account");

        assertThat(client.using(first).get("/account").status()).isEqualTo(200);
        simulator.clock().advance(Duration.ofSeconds(30));
        assertThat(client.using(first).get("/account").status()).isEqualTo(403);
        assertThat(client.using(second).get("/account").status()).isEqualTo(200);
    }

    @Test
    void sessions_can_be_expired_forgotten_and_rotated() {
        var client = signedIn();
        main.rotateSessions();
        assertThat(client.get("/account").header("X-ADM-Auth-Session")).isNotEqualTo(client.value());

        main.expireSessions();
        assertRefused(client.get("/account"), 401, "UNAUTHORIZED");

        main.forgetSessions();
        assertRefused(client.get("/account"), 403, "FORBIDDEN");
    }

    @Test
    void even_an_error_carries_the_session() {
        var client = signedIn();

        assertThat(client.post("/devices/sync", "{}").header("X-ADM-Auth-Session"))
                .isEqualTo(client.value());
    }

    @Test
    void the_checks_come_in_order() {
        var client = signedIn();
        school.publishTerms();
        main.deny(true);

        assertThat(client.get("/nowhere").status()).isEqualTo(404);
        assertThat(client.method("DELETE", "/account", "").status()).isEqualTo(405);
        assertRefused(client.post("/devices/sync", "no json"), 403, "T_C_NOT_SIGNED");
        school.acceptTerms(ada);
        assertRefused(client.post("/devices/sync", "no json"), 403, "ACCESS_DENIED");
        assertRefused(client().session(), 403, "ACCESS_DENIED");
        main.deny(false);
        assertRefused(client.post("/devices/sync", "no json"), 400, "MALFORMED_REQUEST_BODY");
        assertRefused(client.post("/devices/sync", "{\"limit\":0}"), 400, "MALFORMED_REQUEST_BODY");
        assertRefused(client.post("/devices/sync", "{} {}"), 400, "MALFORMED_REQUEST_BODY");
        assertRefused(client.post("/devices/sync", "{\"limit\":1}"), 400, "CURSOR_REQUIRED");
    }

    @Test
    void some_user_agents_may_be_refused() {
        simulator.behavior().set(Choice.REFUSED_AGENT, "EspalierTest");

        assertRefused(client().session("nonsense"), 400, "USER_AGENT_INVALID");
    }

    @Test
    void errors_can_be_vague_and_quoted() {
        simulator.behavior().set(Choice.VAGUE_OAUTH_ERRORS, true).set(Choice.QUOTED_ERRORS, true);

        var answer = client().session(authorization("n1").replace("CK_", "CK_0"));

        assertRefused(answer, 401, "\"oauth_problem_adviceUnauthorized\"");
    }

    private Client client() {
        return new Client(simulator, main);
    }

    private String authorization(String nonce) {
        return client().authorization(nonce, START.getEpochSecond());
    }

    /** A session request with no headers but these. */
    private static String raw(URI listening, String headers) throws IOException {
        try (var socket = new Socket(listening.getHost(), listening.getPort())) {
            var request = "GET /session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private static String signature(String url) {
        return OAuth.signature(
                OAuth.baseString("GET", URI.create(url), VECTOR),
                "CS_00112233445566778899aabbccddeeff00112233",
                "AS_ffeeddccbbaa99887766554433221100ffeeddcc");
    }

    private static void assertBad(Answer answer) {
        assertRefused(answer, 400, "oauth_problem_adviceBad Request");
    }

    private static void assertRefused(Answer answer, int status, String body) {
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain;Charset=UTF8");
    }
}
