package dev.espalier.mdm.simulator.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What each protocol version unlocks, member by member. */
class ProtocolVersionTest extends ASchool {

    private static final String PHONE = "SIMPHN000003";

    @BeforeEach
    void deliver() {
        school.addDevice("SIMPAD000001", DeviceKind.IPAD);
        school.addDevice(PHONE, DeviceKind.IPHONE);
        school.devices("SIMPAD000001", PHONE).assignTo(main);
        school.devices(PHONE).migrateBy(START.plus(Duration.ofDays(20)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_record_has_the_members_of_its_version_and_no_others(int version) {
        var expected = new ArrayList<>(List.of(
                "serial_number",
                "model",
                "description",
                "color",
                "profile_status",
                "device_assigned_by",
                "device_assigned_date"));
        since(version, 2, expected, "device_family", "os");
        since(version, 8, expected, "mdm_migration_deadline");
        since(version, 10, expected, "imei", "meid", "eid");
        since(version, 10, expected, "wifi_mac_address", "bluetooth_mac_address", "is_replacement_device");

        assertThat(details(version, PHONE).propertyNames())
                .filteredOn(name -> !name.equals("response_status"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(details(version, "SIMPAD000001").path("os").asString(""))
                .isEqualTo(version == 1 ? "" : version < 7 ? "iOS" : "iPadOS");
        assertThat(details(version, PHONE).path("os").asString("")).isEqualTo(version == 1 ? "" : "iOS");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 10})
    void an_account_has_the_members_of_its_version_and_no_others(int version) {
        var expected = new ArrayList<>(List.of(
                "server_name",
                "server_uuid",
                "admin_id",
                "facilitator_id",
                "org_name",
                "org_email",
                "org_phone",
                "org_address"));
        since(version, 3, expected, "org_id", "org_id_hash", "org_type", "org_version", "urls");

        assertThat(speaking(version).get("/account").json().propertyNames())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void a_profile_has_the_members_of_its_version(int version) {
        var uuid = speaking(10)
                .post(
                        "/profile",
                        "{\"profile_name\":\"P\",\"url\":\"https://m.example/e\",\"support_email_address\":\"a@b\"}")
                .json()
                .path("profile_uuid")
                .stringValue();

        var names = new TreeSet<>(
                speaking(version).get("/profile?profile_uuid=" + uuid).json().propertyNames());

        var unlocked =
                List.of("is_multi_user", "await_device_configured", "auto_advance_setup", "support_email_address");
        assertThat(names.containsAll(unlocked)).isEqualTo(version >= 2);
        assertThat(names).contains("profile_name", "url", "is_supervised", "skip_setup_items");
        assertThat(names.removeAll(unlocked)).isEqualTo(version >= 2);
    }

    @Test
    void a_replaced_device_says_so_since_version_10() {
        var client = speaking(9);
        client.all("/server/devices", "");
        school.replace("SIMPAD000001", "SIMPAD000002");
        var cursor = "{\"cursor\":\"" + client.lastCursor() + "\"}";

        var before = client.post("/devices/sync", cursor).json().path("devices").get(0);
        var since = speaking(10)
                .post("/devices/sync", cursor)
                .json()
                .path("devices")
                .get(0);

        assertThat(before.has("released_by_replacement")).isFalse();
        assertThat(since.path("released_by_replacement").booleanValue()).isTrue();
        assertThat(speaking(9)
                        .get("/device/replacementDetails?device=SIMPAD000002")
                        .status())
                .isEqualTo(404);
        assertThat(speaking(9).get("/device/replacementDetails").body()).isEmpty();
        assertThat(speaking(10)
                        .get("/device/replacementDetails?device=SIMPAD000002")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,                  1",
                "garbage,               1",
                "0,                     1",
                "-1,                    1",
                "+10,                   1",
                "7.0,                   1",
                "'7, 8',                1",
                "' 7 ',                 7",
                "007,                   7",
                "10,                    10",
                "11,                    10",
                "999999999999999999999, 10"
            })
    void a_header_that_can_not_be_read_is_version_1_and_a_higher_one_is_the_newest(String header, int version) {
        var client = signedIn().saying(header == null ? "" : header);

        var account = client.get("/account").json();
        var device = details(client);

        assertThat(account.has("org_id")).isEqualTo(version >= 3);
        assertThat(device.has("mdm_migration_deadline")).isEqualTo(version >= 8);
        assertThat(device.has("eid")).isEqualTo(version >= 10);
    }

    private static void since(int version, int first, List<String> expected, String... names) {
        if (version >= first) {
            expected.addAll(List.of(names));
        }
    }

    private static JsonNode details(Client client) {
        return details(client, PHONE);
    }

    private JsonNode details(int version, String serial) {
        return details(speaking(version), serial);
    }

    private static JsonNode details(Client client, String serial) {
        return client.post("/devices", "{\"devices\":[\"" + serial + "\"]}")
                .json()
                .path("devices")
                .path(serial);
    }

    private Client speaking(int version) {
        return signedIn().speaking(version);
    }
}
