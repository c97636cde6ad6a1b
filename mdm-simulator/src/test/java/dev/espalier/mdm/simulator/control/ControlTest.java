package dev.espalier.mdm.simulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.simulator.portal.Client;
import dev.espalier.mdm.simulator.portal.Keys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ControlTest {

    private AppleSimulator simulator;
    private String school;

    @BeforeEach
    void found_a_school_from_outside() {
        simulator = AppleSimulator.builder()
                .clock(VirtualClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z")))
                .controlPort(0)
                .start();
        var founded = json("POST", "/organizations", "{\"name\":\"Northwind Schools\"}");
        school = "/organizations/" + founded.path("id").stringValue();
        json("POST", school + "/servers", "{\"name\":\"Main server\"}");
        json("PUT", school + "/servers/Main%20server/certificate", new String(Keys.MAIN.pem(), UTF_8));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void a_program_in_any_language_gets_a_token_and_devices() {
        var file = call("POST", school + "/servers/Main%20server/token", "{\"wrapping\":\"BASE64\"}");
        var fleet = json("POST", school + "/fleets", "{\"size\":120,\"server\":\"Main server\"}");

        assertThat(file.headers().firstValue("Content-Type")).contains("application/pkcs7-mime");
        assertThat(file.body()).startsWith("MIAGCSqGSIb3DQEHA6CAMIACAQAx");
        assertThat(fleet.path("serials")).hasSize(100);
        assertThat(json("GET", "/fleets/0/serials?from=100", "").path("serials"))
                .hasSize(20);
        assertThat(client().all("/server/devices", "")).hasSize(120);
        assertThat(json("GET", school + "/servers/Main%20server", "")
                        .path("devices")
                        .intValue())
                .isEqualTo(120);
    }

    @Test
    void devices_are_handled_step_by_step() {
        json("POST", school + "/devices", "{\"serial\":\"SIMPAD000001\",\"kind\":\"IPAD\"}");
        json("POST", school + "/devices/do/assign", "{\"serials\":[\"SIMPAD000001\"],\"server\":\"Main server\"}");
        json("POST", school + "/devices/do/tag", "{\"serials\":[\"SIMPAD000001\"],\"tag\":\"LAB-1\"}");
        json(
                "POST",
                school + "/devices/do/deadline",
                "{\"serials\":[\"SIMPAD000001\"],\"at\":\"2026-12-01T00:00:00Z\"}");
        json("POST", school + "/replacement", "{\"original\":\"SIMPAD000001\",\"replacement\":\"SIMPAD000002\"}");

        assertThat(json("GET", school + "/devices/SIMPAD000002", "")
                        .path("server")
                        .stringValue())
                .isEqualTo("Main server");
        assertThat(call("GET", school + "/devices/SIMPAD000001", "").statusCode())
                .isEqualTo(404);

        json("POST", school + "/devices/do/unassign", "{\"serials\":[\"SIMPAD000002\"]}");
        assertThat(json("GET", school + "/devices/SIMPAD000002", "").has("server"))
                .isFalse();
    }

    @Test
    void people_lose_and_get_roles_and_a_forbidden_step_is_a_conflict() {
        json("POST", school + "/people", "{\"account\":\"bob@northwind.example\",\"role\":\"STAFF\"}");

        var refused = call("POST", school + "/servers/Main%20server/token?by=bob@northwind.example", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"reason\":\"NOT_PERMITTED\"");

        json("PUT", school + "/people/bob@northwind.example/roles/SITE_MANAGER", "");
        json("POST", school + "/servers/Main%20server/token?by=bob@northwind.example", "{\"wrapping\":\"BINARY\"}");
        assertThat(server().liveToken()).isPresent();
        json("POST", school + "/people/bob@northwind.example/password", "");
        assertThat(server().liveToken()).isEmpty();
    }

    @Test
    void a_token_that_was_made_elsewhere_is_honored() {
        var body = """
                {"consumer_key":"CK_fixture","consumer_secret":"CS_fixture","access_token":"AT_fixture",
                 "access_secret":"AS_fixture","access_token_expiry":"2027-11-23T08:00:00Z"}""";

        json("PUT", school + "/servers/Main%20server/token", body);

        assertThat(client().get("/account").json().path("server_name").stringValue())
                .isEqualTo("Main server");
    }

    @Test
    void faults_are_armed_and_disarmed() {
        json("PUT", school + "/servers/Main%20server/release", "{\"allowed\":true}");
        call("POST", school + "/servers/Main%20server/token", "");
        var client = client();
        json(
                "POST",
                "/faults",
                "{\"path\":\"/account\",\"status\":503,\"retryAfter\":30,\"headers\":{\"X-Test\":\"1\"},\"times\":5}");

        assertThat(client.get("/account").header("Retry-After")).isEqualTo("30");
        assertThat(json("GET", "/faults", "").path("pending").intValue()).isEqualTo(4);
        json("DELETE", "/faults", "");
        assertThat(client.get("/account").status()).isEqualTo(200);
        json(
                "POST",
                "/faults",
                "{\"path\":\"/server/devices\",\"twists\":[\"NO_CURSOR\"],\"without\":[\"more_to_follow\"]}");
        assertThat(client.post("/server/devices", "{}").json().propertyNames())
                .containsExactly("devices", "fetched_until");
        assertThat(json("GET", "/requests?path=/account", "").path("requests")).hasSize(2);
    }

    @Test
    void time_terms_sessions_and_choices_are_controlled_too() {
        call("POST", school + "/servers/Main%20server/token", "");
        var client = client();

        assertThat(json("POST", "/clock/advance", "{\"by\":\"PT1H\"}")
                        .path("now")
                        .stringValue())
                .isEqualTo("2026-11-23T09:00:00Z");
        client.signIn();
        json("POST", school + "/servers/Main%20server/sessions/forget", "");
        assertThat(client.get("/account").status()).isEqualTo(403);
        json("POST", school + "/terms", "");
        assertThat(client.session().body()).isEqualTo("T_C_NOT_SIGNED");
        json("POST", school + "/terms/acceptance", "");
        json("PUT", "/behavior", "{\"quotedErrors\":true,\"cursorLife\":\"P1D\"}");
        assertThat(client.signIn().post("/devices/sync", "{}").body()).isEqualTo("\"CURSOR_REQUIRED\"");
        json("DELETE", "/behavior", "");
        assertThat(simulator.behavior().get(Choice.QUOTED_ERRORS)).isFalse();
    }

    @Test
    void apple_goes_away_and_comes_back_when_the_clock_has_moved() {
        call("POST", school + "/servers/Main%20server/token", "");
        var client = client();

        json("POST", "/faults/away", "{\"span\":\"PT24H\",\"how\":\"ANNOUNCED\"}");
        assertThat(client.get("/account").status()).isEqualTo(503);
        json("POST", "/clock/advance", "{\"by\":\"PT24H\"}");
        assertThat(client.signIn().get("/account").status()).isEqualTo(200);

        json("POST", "/faults/away", "{\"span\":\"PT1H\"}");
        json("DELETE", "/faults", "");
        assertThat(client.get("/account").status()).isEqualTo(200);
    }

    @Test
    void what_a_server_signs_is_verified_and_a_locked_device_unlocked() {
        json("POST", school + "/devices", "{\"serial\":\"SIMPAD000001\",\"kind\":\"IPAD\"}");
        json("POST", school + "/devices/do/assign", "{\"serials\":[\"SIMPAD000001\"],\"server\":\"Main server\"}");
        json("POST", school + "/devices/do/lock", "{\"serials\":[\"SIMPAD000001\"]}");
        call("POST", school + "/servers/Main%20server/token", "");
        var client = client();
        var lock = "{\"device\":\"SIMPAD000001\"}";

        assertThat(client.post("/device/activationlock", lock).body()).contains("DEVICE_ALREADY_LOCKED");
        json("POST", school + "/devices/do/unlock", "{\"serials\":[\"SIMPAD000001\"]}");
        assertThat(client.post("/device/activationlock", lock).body()).contains("SUCCESS");
        assertThat(json("POST", "/managed-account-tokens", "{\"token\":\"a.b.c\"}")
                        .toString())
                .isEqualTo("{\"accepted\":false,\"verdict\":\"MALFORMED\"}");
    }

    @Test
    void mistakes_are_explained() {
        assertThat(call("POST", "/organizations", "{}").body()).contains("\\\"name\\\" is missing");
        assertThat(call("POST", "/organizations", "{").statusCode()).isEqualTo(400);
        assertThat(call("PUT", "/behavior", "{\"x\":1}").body()).contains("there is no choice called x");
        assertThat(call("PUT", "/behavior", "{\"quotedErrors\":\"yes\"}").body())
                .contains("true or false, not yes");
        assertThat(call("POST", "/faults", "{\"path\":\"*\",\"time\":2}").body())
                .contains("there is no member called \\\"time\\\"");
        assertThat(call("POST", "/faults/away", "{\"span\":\"a day\"}").statusCode())
                .isEqualTo(400);
        assertThat(call("GET", "/organizations/0", "").statusCode()).isEqualTo(404);
        assertThat(call("GET", "/nowhere", "").body()).contains("GET / lists them");
        assertThat(call("GET", "/", "").body()).contains("POST   /faults ");
    }

    private SimulatedServer server() {
        return simulator.portal().organizations().get(0).server("Main server");
    }

    private Client client() {
        return new Client(simulator, server()).signIn();
    }

    private JsonNode json(String method, String path, String body) {
        var response = call(method, path, body);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return response.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
                ? JsonMapper.shared().readTree(response.body())
                : JsonMapper.shared().createObjectNode();
    }

    private HttpResponse<String> call(String method, String path, String body) {
        try {
            var request = HttpRequest.newBuilder(
                            URI.create(simulator.controlUrl().orElseThrow() + path))
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
