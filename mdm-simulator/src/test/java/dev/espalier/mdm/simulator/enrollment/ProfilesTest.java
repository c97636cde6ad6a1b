package dev.espalier.mdm.simulator.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Client;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProfilesTest extends ASchool {

    private static final String PROFILE = """
            {"profile_name":"Student iPads","url":"https://mdm.northwind.example/enroll","is_supervised":true,
             "is_mdm_removable":false,"await_device_configured":true,"department":"IT Support",
             "language":"de","region":"DE","skip_setup_items":["AppleID","NewPane"],"x_unknown":{"a":1}}""";

    private Client client;
    private String serial;

    @BeforeEach
    void sign_in() {
        serial = main.seed(DeviceFleet.of(DeviceKind.IPAD, 1)).serial(0);
        client = signedIn();
    }

    @Test
    void a_profile_is_read_as_it_was_defined_with_every_flag_filled_in() {
        var profile = client.get("/profile?profile_uuid=" + define(PROFILE)).json();

        assertThat(profile.path("profile_name").stringValue()).isEqualTo("Student iPads");
        assertThat(profile.path("is_mdm_removable").booleanValue()).isFalse();
        assertThat(profile.path("allow_pairing").booleanValue()).isTrue();
        assertThat(profile.path("is_multi_user").booleanValue()).isFalse();
        assertThat(profile.path("skip_setup_items").toString()).isEqualTo("[\"AppleID\",\"NewPane\"]");
        assertThat(profile.path("x_unknown").toString()).isEqualTo("{\"a\":1}");
        assertThat(profile.has("devices")).isFalse();
        assertThat(profile.has("org_magic")).isFalse();
    }

    @Test
    void defining_with_devices_assigns_them_at_once() {
        var sent = edited(PROFILE, "devices", "[\"" + serial + "\",\"SIMXXX999999\"]");

        var answer = client.post("/profile", sent).json();

        assertThat(answer.path("profile_uuid").stringValue()).matches("[0-9A-F]{32}");
        assertThat(answer.path("devices").path(serial).stringValue()).isEqualTo("SUCCESS");
        assertThat(answer.path("devices").path("SIMXXX999999").stringValue()).isEqualTo("NOT_ACCESSIBLE");
        assertThat(main.profiles()).containsExactly(answer.path("profile_uuid").stringValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile_name          | null                  | CONFIG_NAME_REQUIRED",
                "profile_name          | \"\"                  | CONFIG_NAME_INVALID",
                "url                   | null                  | CONFIG_URL_REQUIRED",
                "url                   | \"no url\"            | CONFIG_URL_INVALID",
                "department            | \"\"                  | DEPARTMENT_INVALID",
                "support_phone_number  | \"\"                  | SUPPORT_PHONE_INVALID",
                "support_email_address | \"\"                  | SUPPORT_EMAIL_INVALID",
                "org_magic             | \"\"                  | MAGIC_INVALID",
                "is_supervised         | false                 | FLAGS_INVALID",
                "language              | \"xx\"                | LOCALE_INVALID",
                "region                | \"QQ\"                | LOCALE_INVALID",
                "is_mandatory          | \"yes\"               | MALFORMED_REQUEST_BODY",
                "skip_setup_items      | \"Siri\"              | MALFORMED_REQUEST_BODY"
            })
    void a_broken_rule_has_its_own_code(String member, String value, String code) {
        var answer = client.post("/profile", edited(PROFILE, member, value));

        assertThat(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(main.profiles()).isEmpty();
    }

    @Test
    void lengths_are_counted_in_characters() {
        define(edited(PROFILE, "profile_name", '"' + "😀".repeat(125) + '"'));

        var answer = client.post("/profile", edited(PROFILE, "profile_name", '"' + "a".repeat(126) + '"'));

        assertThat(answer.body()).isEqualTo("CONFIG_NAME_INVALID");
    }

    @Test
    void an_assigned_profile_is_read_back_and_appears_in_the_next_sync() {
        client.all("/server/devices", "");
        var uuid = define(PROFILE);

        var answer = assign(uuid).json();

        assertThat(answer.path("devices").path(serial).stringValue()).isEqualTo("SUCCESS");
        assertThat(answer.has("retry_after_seconds")).isFalse();
        assertThat(details().path("profile_status").stringValue()).isEqualTo("assigned");
        assertThat(details().path("profile_uuid").stringValue()).isEqualTo(uuid);
        var change = client.all("/devices/sync", client.lastCursor()).get(0);
        assertThat(change.path("op_type").stringValue()).isEqualTo("modified");
        assertThat(change.path("profile_assign_time").stringValue()).isEqualTo("2026-11-23T08:00:00Z");
    }

    @Test
    void activation_pushes_and_a_portal_reassignment_removes_but_shows_the_old_profile() {
        var uuid = define(PROFILE);
        assign(uuid);

        school.devices(serial).activate();
        assertThat(details().path("profile_status").stringValue()).isEqualTo("pushed");

        school.devices(serial).assignTo(main);
        assertThat(details().path("profile_status").stringValue()).isEqualTo("removed");
        assertThat(details().path("profile_uuid").stringValue()).isEqualTo(uuid);
    }

    @Test
    void a_profile_is_removed_by_delete_with_a_body() {
        assign(define(PROFILE));

        var answer = client.method("DELETE", "/profile/devices", devices(serial));

        assertThat(answer.body()).isEqualTo("{\"devices\":{\"" + serial + "\":\"SUCCESS\"}}");
        assertThat(details().path("profile_status").stringValue()).isEqualTo("removed");
    }

    @Test
    void the_older_put_assigns_too() {
        var body = "{\"profile_uuid\":\"" + define(PROFILE) + "\",\"devices\":[\"" + serial + "\"]}";

        assertThat(client.method("PUT", "/profile/devices", body).status()).isEqualTo(200);
        assertThat(details().path("profile_status").stringValue()).isEqualTo("assigned");
    }

    @Test
    void requests_that_name_too_little_or_a_profile_of_another_server_are_refused() {
        var uuid = define(PROFILE);
        var other = new Client(simulator, server("Other server")).signIn();

        assertThat(client.post("/profile/devices", "{\"profile_uuid\":\"" + uuid + "\"}")
                        .body())
                .isEqualTo("DEVICE_ID_REQUIRED");
        assertThat(client.post("/profile/devices", devices(serial)).body()).isEqualTo("PROFILE_UUID_REQUIRED");
        assertThat(client.get("/profile").body()).isEqualTo("PROFILE_UUID_REQUIRED");
        assertThat(other.get("/profile?profile_uuid=" + uuid).status()).isEqualTo(400);
        var foreign =
                other.post("/profile/devices", "{\"profile_uuid\":\"" + uuid + "\",\"devices\":[\"" + serial + "\"]}");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo("PROFILE_NOT_FOUND");
    }

    @Test
    void the_sixth_assignment_within_ten_minutes_is_throttled_for_a_day() {
        var uuid = define(PROFILE);
        for (int i = 0; i < 5; i++) {
            assertThat(assign(uuid).json().path("devices").path(serial).stringValue())
                    .isEqualTo("SUCCESS");
        }

        var sixth = assign(uuid).json();
        assertThat(sixth.path("devices").path(serial).stringValue()).isEqualTo("THROTTLED");
        assertThat(sixth.path("retry_after_seconds").intValue()).isEqualTo(86_400);
        assertThat(client.speaking(9)
                        .post("/profile/devices", body(uuid))
                        .json()
                        .has("retry_after_seconds"))
                .isFalse();
        assertThat(client.speaking(8)
                        .post("/profile/devices", body(uuid))
                        .json()
                        .path("devices")
                        .path(serial)
                        .stringValue())
                .isEqualTo("FAILED");

        simulator.clock().advance(Duration.ofDays(1));
        client.signIn();
        assertThat(assign(uuid).json().path("devices").path(serial).stringValue())
                .isEqualTo("SUCCESS");
    }

    @Test
    void a_device_is_disowned_only_where_the_portal_permits_it() {
        assertThat(client.post("/devices/disown", devices(serial))
                        .json()
                        .path("devices")
                        .path(serial)
                        .stringValue())
                .isEqualTo("FAILED");
        simulator.behavior().set(Choice.FORBIDDEN_RELEASE, "ACCESS_DENIED");
        assertThat(client.post("/devices/disown", devices(serial)).status()).isEqualTo(403);

        main.allowRelease(ada, true);

        assertThat(client.post("/devices/disown", devices(serial))
                        .json()
                        .path("devices")
                        .path(serial)
                        .stringValue())
                .isEqualTo("SUCCESS");
        assertThat(school.device(serial)).isEmpty();
    }

    @Test
    void the_first_activation_lock_wins_and_macs_have_none() {
        var mac = main.seed(DeviceFleet.of(DeviceKind.MAC, 1)).serial(0);

        assertThat(lock(serial)).isEqualTo("SUCCESS");
        assertThat(lock(serial)).isEqualTo("DEVICE_ALREADY_LOCKED");
        assertThat(lock(mac)).isEqualTo("DEVICE_NOT_SUPPORTED");
        assertThat(lock("SIMXXX999999")).isEqualTo("NOT_ACCESSIBLE");
    }

    @Test
    void a_discovery_address_is_set_read_and_removed() {
        var path = "/account-driven-enrollment/profile";
        assertThat(client.get(path).body()).isEqualTo("NOT_FOUND");
        assertThat(client.post(path, "{}").body()).isEqualTo("MDM_SERVICE_DISCOVERY_URL_REQUIRED");
        assertThat(client.post(path, "{\"mdm_service_discovery_url\":\"http://x\"}")
                        .body())
                .isEqualTo("MDM_SERVICE_DISCOVERY_URL_NOT_VALID");

        client.post(path, "{\"mdm_service_discovery_url\":\"https://mdm.northwind.example/discovery\"}");

        assertThat(client.get(path).body())
                .isEqualTo("{\"mdm_service_discovery_url\":\"https://mdm.northwind.example/discovery\","
                        + "\"last_updated_timestamp\":\"2026-11-23T08:00:00Z\"}");
        client.method("DELETE", path, "");
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void beta_tokens_stay_the_same_until_the_programs_are_turned_off() {
        var tokens = client.get("/os-beta-enrollment/tokens").body();
        assertThat(tokens).contains("\"os\":\"OSX\"");
        assertThat(client.get("/os-beta-enrollment/tokens").body()).isEqualTo(tokens);

        simulator.behavior().set(Choice.BETA_PROGRAMS, false);

        assertThat(client.get("/os-beta-enrollment/tokens").body()).isEqualTo("APPLE_SEED_FOR_IT_TURNED_OFF");
    }

    private String define(String profile) {
        return client.post("/profile", profile).json().path("profile_uuid").stringValue();
    }

    private Client.Answer assign(String uuid) {
        return client.speaking(10).post("/profile/devices", body(uuid));
    }

    private String body(String uuid) {
        return "{\"profile_uuid\":\"" + uuid + "\",\"devices\":[\"" + serial + "\"]}";
    }

    private JsonNode details() {
        return client.post("/devices", devices(serial)).json().path("devices").path(serial);
    }

    private String lock(String device) {
        return client.post("/device/activationlock", "{\"device\":\"" + device + "\"}")
                .json()
                .path("response_status")
                .stringValue();
    }

    private static String devices(String serial) {
        return "{\"devices\":[\"" + serial + "\"]}";
    }

    private static String edited(String profile, String member, String value) {
        var mapper = JsonMapper.shared();
        var edited = (ObjectNode) mapper.readTree(profile);
        return edited.set(member, mapper.readTree(value)).toString();
    }
}
