package dev.espalier.mdm.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.http.Wire.Answer;
import dev.espalier.mdm.simulator.portal.ASchool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other people's HTTP libraries send. */
class WireTest extends ASchool {

    private static final String SYNC = "{\"cursor\":\"zzz\"}";

    private String session;

    @BeforeEach
    void sign_in() {
        session = signedIn().value();
    }

    @Test
    void one_connection_serves_many_requests() throws IOException {
        try (var wire = wire()) {
            for (int i = 0; i < 3; i++) {
                assertThat(wire.send(get("/account", "")).answer().status()).isEqualTo(200);
            }
            assertThat(wire.send(get("/account", "Connection: close\r\n"))
                            .answer()
                            .status())
                    .isEqualTo(200);
            assertThat(wire.isAtEnd()).isTrue();
        }
    }

    @Test
    void requests_may_be_sent_before_the_answers_are_read() throws IOException {
        try (var wire = wire()) {
            wire.send(get("/account", "") + post("/devices/sync", "", SYNC) + get("/nowhere", ""));

            assertThat(wire.answer().status()).isEqualTo(200);
            assertThat(wire.answer().text()).isEqualTo("INVALID_CURSOR");
            assertThat(wire.answer().status()).isEqualTo(404);
        }
    }

    @Test
    void an_old_client_closes_unless_it_says_otherwise() throws IOException {
        var old = get("/account", "").replace("HTTP/1.1", "HTTP/1.0");
        try (var wire = wire()) {
            assertThat(wire.send(old).answer().header("connection")).isEqualTo("close");
            assertThat(wire.isAtEnd()).isTrue();
        }
        try (var wire = wire()) {
            var lasting = old.replace("\r\n\r\n", "\r\nConnection: Keep-Alive\r\n\r\n");
            assertThat(wire.send(lasting).answer().header("connection")).isEqualTo("keep-alive");
            assertThat(wire.send(old).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void header_names_may_be_written_in_any_case_and_values_folded() throws IOException {
        var shouted = get("/account", "")
                .replace("User-Agent: Foreign/1.0", "USER-AGENT:Foreign/1.0")
                .replace("X-ADM-Auth-Session: ", "x-adm-auth-session:\r\n  ");

        assertThat(exchange(shouted).status()).isEqualTo(200);
    }

    @Test
    void the_offer_of_another_protocol_is_passed_over() throws IOException {
        var offer = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAA\r\n";
        try (var wire = wire()) {
            assertThat(wire.send(get("/account", offer)).answer().status()).isEqualTo(200);
            assertThat(wire.send(get("/account", "")).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void a_body_may_come_in_chunks() throws IOException {
        var head = "POST /devices/sync HTTP/1.1\r\n" + headers() + "Transfer-Encoding: chunked\r\n\r\n";
        var chunks = "9;note=x\r\n{\"cursor\"\r\n7\r\n:\"zzz\"}\r\n0\r\nX-Trailer: y\r\n\r\n";
        try (var wire = wire()) {
            assertThat(wire.send(head + chunks).answer().text()).isEqualTo("INVALID_CURSOR");
            assertThat(wire.send(get("/account", "")).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void a_client_that_waits_for_a_sign_gets_it() throws IOException {
        try (var wire = wire()) {
            wire.send("POST /devices/sync HTTP/1.1\r\n" + headers()
                    + "Expect: 100-continue\r\nContent-Length: 16\r\n\r\n");
            assertThat(wire.answer(false).status()).isEqualTo(100);

            assertThat(wire.send(SYNC).answer().text()).isEqualTo("INVALID_CURSOR");
        }
    }

    @Test
    void a_request_without_a_length_has_no_body() throws IOException {
        assertThat(exchange("POST /devices/sync HTTP/1.1\r\n" + headers() + "\r\n")
                        .text())
                .isEqualTo("MALFORMED_REQUEST_BODY");
        assertThat(exchange("DELETE /account-driven-enrollment/profile HTTP/1.1\r\n" + headers() + "\r\n")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61ccount", "http://apple.example:8080/account", "/account?", "/account?x=%20&y"})
    void a_path_may_be_written_in_several_ways(String target) throws IOException {
        assertThat(exchange(get(target, "")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"device=%53IMPAD000001", "x=1&device=simpad000001", "device=SIMPAD000001&device=other"})
    void a_parameter_may_be_written_in_several_ways(String query) throws IOException {
        var original = main.seed(DeviceFleet.ofSchool(1)).serial(0);
        school.replace(original, "SIMPAD000001");

        var answer = exchange(get("/device/replacementDetails?" + query, ""));

        assertThat(answer.text()).contains("\"serial_number\":\"SIMPAD000001\"").contains(original);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET,     /,                                  404, -",
                "GET,     /account/,                          404, -",
                "GET,     //account,                          404, -",
                "GET,     /Account,                           404, -",
                "GET,     /roster/class,                      404, -",
                "HEAD,    /account,                           405, GET",
                "OPTIONS, /devices/sync,                      405, POST",
                "GET,     /devices/sync,                      405, POST",
                "PATCH,   /profile/devices,                   405, 'DELETE, POST, PUT'",
                "PUT,     /profile,                           405, 'POST, GET'",
                "PUT,     /account-driven-enrollment/profile, 405, 'DELETE, POST, GET'",
                "POST,    /session,                           405, GET"
            })
    void what_there_is_not_is_not_found_and_what_may_not_be_done_says_what_may(
            String method, String path, int status, String allowed) throws IOException {
        try (var wire = wire()) {
            var answer = wire.send(get(path, "").replace("GET ", method + " ")).answer();

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().get("allow")).isEqualTo(allowed);
            assertThat(answer.header("x-apple-request-uuid")).hasSize(32);
            assertThat(answer.header("x-adm-auth-session")).isEqualTo(session);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                   | true",
                "deflate, GZIP;q=0.5    | true",
                "*                      | true",
                "gzip;q=0               | false",
                "gzip;q=0.0, identity   | false",
                "identity               | false",
                "gzipped                | false"
            })
    void an_answer_is_packed_for_those_who_can_open_it(String accepted, boolean packed) throws IOException {
        main.seed(DeviceFleet.ofSchool(20));

        var answer = exchange(post("/server/devices", "Accept-Encoding: " + accepted + "\r\n", "{}"));

        assertThat(answer.headers().containsKey("content-encoding")).isEqualTo(packed);
        var plain =
                packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        assertThat(new String(plain, UTF_8)).startsWith("{\"devices\":[").endsWith("}");
    }

    @Test
    void a_packed_request_is_no_json() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(SYNC.getBytes(UTF_8));
        }
        try (var wire = wire()) {
            wire.send("POST /devices/sync HTTP/1.1\r\n" + headers() + "Content-Encoding: gzip\r\nContent-Length: "
                    + packed.size() + "\r\n\r\n");

            assertThat(wire.send(packed.toByteArray()).answer().text()).isEqualTo("MALFORMED_REQUEST_BODY");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: application/json;charset=UTF8\r\n",
                "Content-Type: application/json; charset=\"utf-8\"\r\n",
                "Content-Type: text/plain\r\n",
                "Content-Type: nonsense\r\n"
            })
    void the_content_type_of_a_request_does_not_matter(String contentType) throws IOException {
        assertThat(exchange(post("/devices/sync", contentType, SYNC)).text()).isEqualTo("INVALID_CURSOR");
    }

    @Test
    void ten_megabytes_are_read_and_forty_are_too_many() throws IOException {
        var name = "{\"profile_name\":\"" + "a".repeat(10 * 1024 * 1024) + "\"}";
        assertThat(exchange(post("/profile", "", name)).text()).isEqualTo("CONFIG_NAME_INVALID");

        var much = new byte[1024 * 1024];
        try (var wire = wire()) {
            wire.send("POST /profile HTTP/1.1\r\n" + headers() + "Content-Length: " + 40 * much.length + "\r\n\r\n");
            for (int i = 0; i < 40; i++) {
                wire.send(much);
            }
            assertThat(wire.answer().status()).isEqualTo(413);
        }
        assertThat(exchange("POST /profile HTTP/1.1\r\n" + headers() + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n")
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HELLO                                             | 400",
                "GET /account HTTP/2.0                             | 400",
                "GET /%zz HTTP/1.1                                 | 400",
                "GET /account HTTP/1.1~: nameless                  | 400",
                "GET /account HTTP/1.1~Space : before              | 400",
                "POST /devices HTTP/1.1~Content-Length: -1         | 400",
                "POST /devices HTTP/1.1~Transfer-Encoding: chunked~~many | 400"
            })
    void what_is_no_request_is_refused(String request, int status) throws IOException {
        try (var wire = wire()) {
            var answer = wire.send(request.replace("~", "\r\n") + "\r\n\r\n").answer();

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(wire.isAtEnd()).isTrue();
        }
    }

    @Test
    void endless_headers_are_refused() throws IOException {
        var endless = get("/account", "X-Endless: " + "x".repeat(300 * 1024) + "\r\n");

        assertThat(exchange(endless).status()).isEqualTo(431);
    }

    @Test
    void answers_are_dated_by_the_virtual_clock() throws IOException {
        assertThat(exchange(get("/account", "")).header("date")).isEqualTo("Mon, 23 Nov 2026 08:00:00 GMT");

        simulator.clock().advance(Duration.ofHours(9).plusMinutes(30));

        assertThat(exchange(get("/account", "")).header("date")).isEqualTo("Mon, 23 Nov 2026 17:30:00 GMT");
    }

    private Wire wire() throws IOException {
        return new Wire(simulator.url());
    }

    private Answer exchange(String request) throws IOException {
        try (var wire = wire()) {
            return wire.send(request).answer();
        }
    }

    private String headers() {
        return "Host: localhost\r\nUser-Agent: Foreign/1.0\r\nX-Server-Protocol-Version: 10\r\nX-ADM-Auth-Session: "
                + session + "\r\n";
    }

    private String get(String target, String more) {
        return "GET " + target + " HTTP/1.1\r\n" + headers() + more + "\r\n";
    }

    private String post(String target, String more, String body) {
        return "POST " + target + " HTTP/1.1\r\n" + headers() + more + "Content-Length: " + body.length() + "\r\n\r\n"
                + body;
    }
}
