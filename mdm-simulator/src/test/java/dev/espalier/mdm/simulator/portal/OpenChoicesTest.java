package dev.espalier.mdm.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What Apple's documents leave open is done one way and the other. */
class OpenChoicesTest extends ASchool {

    private static final String PHONE = "SIMPHN000003";

    @ParameterizedTest
    @ValueSource(strings = {"Z", ".000Z", "+00:00", "+0000", "+00"})
    void timestamps_end_in_several_ways(String suffix) {
        simulator.behavior().set(Choice.TIME_SUFFIX, suffix);
        school.addDevice(PHONE, DeviceKind.IPHONE);
        school.devices(PHONE).assignTo(main);
        var client = signedIn();

        var page = client.post("/server/devices", "{}").json();

        assertThat(page.path("fetched_until").stringValue()).isEqualTo("2026-11-23T08:00:00" + suffix);
        assertThat(page.path("devices").get(0).path("device_assigned_date").stringValue())
                .isEqualTo("2026-11-23T08:00:00" + suffix);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"absent, -", "null, null", "empty, '\"\"'"})
    void a_text_without_a_value_is_absent_null_or_empty(String choice, String written) {
        simulator.behavior().set(Choice.MISSING_TEXT, choice);

        var device = phone();

        for (var name : List.of("asset_tag", "profile_uuid", "profile_push_time", "mdm_migration_deadline")) {
            assertThat(device.has(name)).as(name).isEqualTo(written != null);
            assertThat(device.path(name).toString()).as(name).isEqualTo(written == null ? "" : written);
        }
    }

    @ParameterizedTest
    @CsvSource({"02:00:5E, '02(:[0-9A-F]{2}){5}'", "02-00-5E, '02(-[0-9A-F]{2}){5}'", "02005e,   '02[0-9a-f]{10}'"})
    void hardware_addresses_are_written_in_several_ways(String choice, String pattern) {
        simulator.behavior().set(Choice.ADDRESS_FORM, choice);

        assertThat(phone().path("wifi_mac_address").stringValue()).matches(pattern);
        assertThat(phone().path("bluetooth_mac_address").stringValue()).matches(pattern);
    }

    @ParameterizedTest
    @CsvSource({"350000000000017, '35[0-9]{13}'", "35 000000 000001 7, '35 [0-9]{6} [0-9]{6} [0-9]'"})
    void equipment_identities_may_have_spaces(String choice, String pattern) {
        simulator.behavior().set(Choice.IMEI_FORM, choice);

        assertThat(phone().path("imei"))
                .hasSize(2)
                .allSatisfy(imei -> assertThat(imei.stringValue()).matches(pattern));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_full_list_has_an_empty_operation_or_none(boolean named) {
        simulator.behavior().set(Choice.FETCH_NAMES_OPERATIONS, named);
        main.seed(DeviceFleet.of(DeviceKind.MAC, 1));

        var record = signedIn().all("/server/devices", "").get(0);

        assertThat(record.has("op_type") && record.has("op_date")).isEqualTo(named);
        assertThat(record.path("op_type").asString("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, deleted, added", "true, added, deleted"})
    void a_replacement_comes_after_or_before_the_original_goes(boolean first, String one, String other) {
        simulator.behavior().set(Choice.REPLACEMENT_FIRST, first);
        var original = main.seed(DeviceFleet.of(DeviceKind.IPAD, 1)).serial(0);
        var client = signedIn();
        client.all("/server/devices", "");

        school.replace(original, "SIMPAD000002");

        assertThat(client.all("/devices/sync", client.lastCursor()))
                .extracting(record -> record.path("op_type").stringValue())
                .containsExactly(one, other);
        assertThat(main.deviceCount()).isEqualTo(1);
        assertThat(school.device(original)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, assigned", "true, pushed"})
    void a_device_that_had_picked_up_a_profile_gets_the_next_one_in_two_ways(boolean atOnce, String status) {
        simulator.behavior().set(Choice.PUSHED_AT_ONCE, atOnce);
        var serial = main.seed(DeviceFleet.of(DeviceKind.IPAD, 1)).serial(0);
        var client = signedIn();
        assign(client, serial);
        assertThat(school.device(serial).orElseThrow().profileStatus()).isEqualTo("assigned");
        school.devices(serial).activate();

        var uuid = assign(client, serial);

        var device = school.device(serial).orElseThrow();
        assertThat(device.profileStatus()).isEqualTo(status);
        assertThat(device.profile()).contains(uuid);
    }

    @ParameterizedTest
    @CsvSource({"true, 200", "false, 401"})
    void a_second_session_leaves_the_first_alone_or_ends_it(boolean parallel, int status) {
        simulator.behavior().set(Choice.PARALLEL_SESSIONS, parallel);
        var first = signedIn();
        var second = signedIn();

        assertThat(first.get("/account").status()).isEqualTo(status);
        assertThat(second.get("/account").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {170, 2048})
    void a_session_value_may_be_long(int length) {
        simulator.behavior().set(Choice.SESSION_LENGTH, length).set(Choice.ROTATE_EVERY, 1);
        var client = signedIn();

        assertThat(client.value()).hasSize(length);
        assertThat(client.get("/account").header("X-ADM-Auth-Session"))
                .hasSize(length)
                .isNotEqualTo(client.value());
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 1000})
    void a_cursor_may_be_long(int length) {
        simulator.behavior().set(Choice.CURSOR_LENGTH, length);
        var client = signedIn();
        client.all("/server/devices", "");

        assertThat(client.lastCursor()).hasSizeBetween(length, Math.max(length, 100));
        assertThat(client.all("/devices/sync", client.lastCursor())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401 UNAUTHORIZED, 401, UNAUTHORIZED",
        "403 FORBIDDEN, 403, FORBIDDEN",
        "400 EXPIRED_TOKEN, 400, EXPIRED_TOKEN"
    })
    void a_session_that_timed_out_is_told_so_in_several_ways(String choice, int status, String code) {
        simulator.behavior().set(Choice.EXPIRED_SESSION, choice);
        var client = signedIn();
        simulator.clock().advance(Duration.ofMinutes(3));

        assertThat(client.get("/account").status()).isEqualTo(status);
        assertThat(client.get("/account").body()).isEqualTo(code);
    }

    @Test
    void errors_may_be_quoted_and_end_with_a_newline() {
        simulator.behavior().set(Choice.ERRORS_END_LINES, true);
        assertThat(signedIn().post("/devices", "{}").body()).isEqualTo("DEVICE_ID_REQUIRED\n");

        simulator.behavior().set(Choice.QUOTED_ERRORS, true);
        assertThat(signedIn().post("/devices", "{}").body()).isEqualTo("\"DEVICE_ID_REQUIRED\"\n");
        assertThat(signedIn().get("/nowhere").body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_device_that_is_not_there_is_named_or_not(boolean named) {
        simulator.behavior().set(Choice.ABSENT_DEVICE_NAMED, named).set(Choice.ABSENT_DEVICE, "NOT_FOUND");

        var device = details("SIMXXX999999");

        assertThat(device.path("serial_number").asString("")).isEqualTo(named ? "SIMXXX999999" : "");
        assertThat(device.path("response_status").stringValue()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_account_may_have_lost_the_facilitator(boolean named) {
        simulator.behavior().set(Choice.FACILITATOR_NAMED, named);

        assertThat(signedIn().get("/account").json().path("facilitator_id").asString(""))
                .isEqualTo(named ? ada.account() : "");
    }

    @ParameterizedTest
    @CsvSource({"betaEnrollmentTokens, OSX", "seedBuildTokens, macOS"})
    void beta_tokens_have_an_old_name_and_macs_two(String member, String system) {
        simulator.behavior().set(Choice.BETA_MEMBER, member).set(Choice.MAC_BETA_SYSTEM, system);

        var tokens = signedIn().get("/os-beta-enrollment/tokens").json().path(member);

        assertThat(tokens)
                .extracting(token -> token.path("os").stringValue())
                .contains("iOS", "tvOS", "visionOS", "watchOS", "homePodOS", system);
        assertThat(tokens)
                .extracting(token -> token.path("token").stringValue())
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches("[0-9A-Za-z]{64}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void what_sets_a_discovery_address_answers_with_nothing_of_use(String body) {
        simulator.behavior().set(Choice.DISCOVERY_ANSWER, body);

        var answer = signedIn()
                .post(
                        "/account-driven-enrollment/profile",
                        "{\"mdm_service_discovery_url\":\"https://mdm.example/discovery\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
    }

    private JsonNode phone() {
        if (school.device(PHONE).isEmpty()) {
            school.addDevice(PHONE, DeviceKind.IPHONE);
            school.devices(PHONE).assignTo(main);
        }
        return details(PHONE);
    }

    private JsonNode details(String serial) {
        return signedIn()
                .post("/devices", "{\"devices\":[\"" + serial + "\"]}")
                .json()
                .path("devices")
                .path(serial);
    }

    private static String assign(Client client, String serial) {
        var profile = "{\"profile_name\":\"P\",\"url\":\"https://mdm.example/e\",\"devices\":[\"" + serial + "\"]}";
        return client.post("/profile", profile).json().path("profile_uuid").stringValue();
    }
}
