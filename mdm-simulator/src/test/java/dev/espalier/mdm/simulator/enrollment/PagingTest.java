package dev.espalier.mdm.simulator.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Client;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can stand where a limit should. */
class PagingTest extends ASchool {

    private static final int DEFAULT = 3;
    private static final int MAXIMUM = 5;

    private Client client;

    @BeforeEach
    void deliver() {
        simulator.behavior().set(Choice.PAGE_DEFAULT, DEFAULT).set(Choice.PAGE_MAXIMUM, MAXIMUM);
        client = signedIn();
        client.all("/server/devices", "");
        main.seed(DeviceFleet.of(DeviceKind.IPAD, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "1,                            1",
        "4,                            4",
        "5,                            5",
        "6,                            5",
        "2147483647,                   5",
        "2147483648,                   5",
        "123456789012345678901234567890, 5",
        "null,                         3"
    })
    void a_limit_is_kept_as_far_as_the_maximum_allows(String limit, int devices) {
        assertThat(page("/server/devices", "{\"limit\":" + limit + "}")).isEqualTo(devices);
        assertThat(page("/devices/sync", "{\"limit\":" + limit + ",\"cursor\":\"" + client.lastCursor() + "\"}"))
                .isEqualTo(devices);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "-99999999999999999999", "1.5", "1e3", "\"x\"", "\"5\"", "true", "[]", "{}", "NaN", ""
            })
    void what_is_no_limit_is_malformed(String limit) {
        for (var path : List.of("/server/devices", "/devices/sync")) {
            var answer = client.post(path, "{\"limit\":" + limit + ",\"cursor\":\"" + client.lastCursor() + "\"}");

            assertThat(answer.body()).isEqualTo("MALFORMED_REQUEST_BODY");
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "7", "\"{}\"", "[{}]", "{", "{}{}", "{'limit':1}", "{\"limit\":1,}", "\0"})
    void what_is_no_object_is_malformed(String body) {
        assertThat(client.post("/server/devices", body).body()).isEqualTo("MALFORMED_REQUEST_BODY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " {\n} ",
                "\uFEFF{}",
                "{\"cursor\":null}",
                "{\"cursor\":\"\"}",
                "{\"limit\":null,\"x_new\":{\"a\":[1,null]}}"
            })
    void members_that_are_null_or_unknown_do_not_matter(String body) {
        assertThat(page("/server/devices", body)).isEqualTo(DEFAULT);
    }

    @Test
    void a_body_nested_a_million_deep_is_malformed() {
        assertThat(client.post("/server/devices", "{\"x\":" + "[".repeat(1_000_000) + "}")
                        .body())
                .isEqualTo("MALFORMED_REQUEST_BODY");
    }

    @Test
    void serial_numbers_are_taken_in_any_case_and_once() {
        var serial =
                client.all("/server/devices", "").get(0).path("serial_number").stringValue();
        var body = "{\"devices\":[\"" + serial.toLowerCase() + "\",\" " + serial + " \",\"" + serial + "\"]}";

        var devices = client.post("/devices", body).json().path("devices");

        assertThat(devices.propertyNames()).containsExactly(serial);
        assertThat(devices.path(serial).path("serial_number").stringValue()).isEqualTo(serial);
    }

    @Test
    void a_page_ends_where_the_list_ends() {
        var first = client.post("/server/devices", "{\"limit\":5}").json();
        var second = client.post(
                        "/server/devices",
                        "{\"limit\":4,\"cursor\":\"" + first.path("cursor").stringValue() + "\"}")
                .json();

        assertThat(first.path("more_to_follow").booleanValue()).isTrue();
        assertThat(second.path("devices")).hasSize(4);
        assertThat(second.path("more_to_follow").booleanValue()).isFalse();
        assertThat(second.path("fetched_until").stringValue()).isEqualTo("2026-11-23T08:00:00Z");
    }

    private int page(String path, String body) {
        return client.post(path, body).json().path("devices").size();
    }
}
