package dev.espalier.mdm.simulator.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Client;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ListsTest extends ASchool {

    @Test
    void a_fetch_in_pages_lists_every_device_once_in_the_order_of_assignment_and_serial_number() {
        var fleet = main.seed(DeviceFleet.ofSchool(2500));

        var records = signedIn().all("/server/devices", "");

        assertThat(serials(records)).containsExactlyInAnyOrderElementsOf(fleet.serials(0, 2500));
        assertThat(records)
                .isSortedAccordingTo(Comparator.comparing((JsonNode record) ->
                                record.path("device_assigned_date").stringValue())
                        .thenComparing(record -> record.path("serial_number").stringValue()));
        assertThat(records).noneMatch(record -> record.has("op_type"));
        assertThat(main.deviceCount()).isEqualTo(2500);
    }

    @Test
    void a_second_in_which_many_devices_came_is_listed_in_any_cut_while_some_of_them_leave() {
        List.of("SIMPAD000003", "SIMPAD000001", "SIMPAD000005", "SIMPAD000002", "SIMPAD000004")
                .forEach(serial -> {
                    school.addDevice(serial, DeviceKind.IPAD);
                    school.devices(serial).assignTo(main);
                });
        var client = signedIn();
        var first = client.post("/server/devices", "{\"limit\":2}").json();
        school.devices("SIMPAD000001", "SIMPAD000003").unassign();
        school.devices("SIMPAD000001").assignTo(main);

        var rest = client.all("/server/devices", first.path("cursor").stringValue());

        assertThat(first.path("devices"))
                .extracting(record -> record.path("serial_number").stringValue())
                .containsExactly("SIMPAD000001", "SIMPAD000002");
        assertThat(serials(rest)).containsExactly("SIMPAD000003", "SIMPAD000004", "SIMPAD000005");
        assertThat(serials(client.all("/server/devices", "")))
                .containsExactly("SIMPAD000001", "SIMPAD000002", "SIMPAD000004", "SIMPAD000005");
    }

    @Test
    void the_last_cursor_of_a_fetch_is_exhausted_for_fetching_and_good_for_syncing() {
        main.seed(DeviceFleet.ofSchool(3));
        var client = signedIn();
        client.all("/server/devices", "");

        assertRefused(client, "/server/devices", client.lastCursor(), "EXHAUSTED_CURSOR");
        var sync = client.post("/devices/sync", cursor(client.lastCursor())).json();
        assertThat(sync.path("devices")).isEmpty();
        assertThat(sync.path("more_to_follow").booleanValue()).isFalse();
        assertThat(sync.path("fetched_until").stringValue()).isEqualTo("2026-11-23T08:00:00Z");
    }

    @Test
    void a_fetch_shows_the_devices_of_its_beginning_and_the_sync_after_it_what_happened_since() {
        var fleet = main.seed(DeviceFleet.ofSchool(4));
        var spare = school.seed(DeviceFleet.ofSchool(1));
        var client = signedIn();
        var first = client.post("/server/devices", "{\"limit\":2}").json();
        simulator.clock().advance(Duration.ofSeconds(10));
        school.devices(fleet.serial(3)).unassign();
        school.devices(spare.serial(0)).assignTo(main);

        var rest = client.all("/server/devices", first.path("cursor").stringValue());
        var changes = client.all("/devices/sync", client.lastCursor());

        assertThat(serials(rest)).containsExactly(fleet.serial(2), fleet.serial(3));
        assertThat(changes)
                .extracting(ListsTest::summary)
                .containsExactly(fleet.serial(3) + " deleted", spare.serial(0) + " added");
        assertThat(serials(client.all("/server/devices", "")))
                .containsExactly(fleet.serial(0), fleet.serial(1), fleet.serial(2), spare.serial(0));
    }

    @Test
    void a_sync_of_nothing_but_a_fetch_cursor_starts_where_the_fetch_started() {
        main.seed(DeviceFleet.ofSchool(4));
        var client = signedIn();
        var page = client.post("/server/devices", "{\"limit\":2}").json();

        assertThat(client.all("/devices/sync", page.path("cursor").stringValue()))
                .isEmpty();
    }

    @Test
    void every_event_leaves_the_operation_that_apple_shows() {
        var serial = school.seed(DeviceFleet.of(DeviceKind.IPAD, 1)).serial(0);
        var other = server("Other server");
        var client = signedIn();
        client.all("/server/devices", "");
        var start = client.lastCursor();

        school.devices(serial).assignTo(main);
        school.devices(serial).assetTag("LAB-17");
        school.devices(serial).assignTo(other);
        school.devices(serial).assignTo(main);
        school.devices(serial).assignTo(main);
        school.devices(serial).release();

        assertThat(client.all("/devices/sync", start))
                .extracting(ListsTest::summary)
                .containsExactly(
                        serial + " added",
                        serial + " modified",
                        serial + " deleted",
                        serial + " added",
                        serial + " modified",
                        serial + " deleted");
        assertThat(school.device(serial)).isEmpty();
    }

    @Test
    void a_fleet_that_arrives_later_is_a_row_of_additions() {
        var client = signedIn();
        client.all("/server/devices", "");
        var fleet = main.seed(DeviceFleet.ofSchool(1200));

        var changes = client.all("/devices/sync", client.lastCursor());

        assertThat(serials(changes)).containsExactlyElementsOf(fleet.serials(0, 1200));
        assertThat(changes)
                .allMatch(change -> change.path("op_type").stringValue().equals("added"));
    }

    @Test
    void a_replacement_takes_the_place_of_the_original() {
        var original = main.seed(DeviceFleet.of(DeviceKind.IPAD, 1)).serial(0);
        var client = signedIn();
        client.all("/server/devices", "");
        school.replace(original, "SIMREPLACED1");

        var changes = client.all("/devices/sync", client.lastCursor());

        assertThat(changes).extracting(ListsTest::summary).containsExactly(original + " deleted", "SIMREPLACED1 added");
        assertThat(changes.get(0).path("released_by_replacement").booleanValue())
                .isTrue();
        assertThat(changes.get(1).path("is_replacement_device").booleanValue()).isTrue();
        var details =
                client.get("/device/replacementDetails?device=SIMREPLACED1").json();
        assertThat(details.path("original_device_serial_number").stringValue()).isEqualTo(original);
        assertThat(details.path("replacement_date").stringValue()).isEqualTo("2026-11-23");
        assertThat(client.get("/device/replacementDetails?device=" + original).status())
                .isEqualTo(404);
    }

    @Test
    void a_cursor_lives_for_seven_days() {
        var client = signedIn();
        client.all("/server/devices", "");
        simulator.clock().advance(Duration.ofDays(7));
        client.signIn();
        assertThat(client.post("/devices/sync", cursor(client.lastCursor())).status())
                .isEqualTo(200);

        simulator.clock().advance(Duration.ofSeconds(1));

        assertRefused(client, "/devices/sync", client.lastCursor(), "EXPIRED_CURSOR");
        assertRefused(client, "/server/devices", client.lastCursor(), "EXPIRED_CURSOR");
    }

    @Test
    void cursors_that_are_forged_foreign_or_called_back_are_refused() {
        var client = signedIn();
        client.all("/server/devices", "");
        var mine = client.lastCursor();
        var foreign = new Client(simulator, server("Other server")).signIn();

        assertRefused(client, "/devices/sync", "zzz", "INVALID_CURSOR");
        assertRefused(client, "/devices/sync", "A".repeat(1001), "INVALID_CURSOR");
        assertRefused(client, "/devices/sync", mine.substring(1), "INVALID_CURSOR");
        assertRefused(foreign, "/devices/sync", mine, "INVALID_CURSOR");
        main.expireCursors();
        assertRefused(client, "/devices/sync", mine, "EXPIRED_CURSOR");
        main.rejectCursors();
        assertRefused(client, "/devices/sync", mine, "INVALID_CURSOR");
    }

    @Test
    void a_cursor_may_be_used_again() {
        var client = signedIn();
        client.all("/server/devices", "");
        var start = client.lastCursor();
        main.seed(DeviceFleet.ofSchool(2));

        assertThat(client.all("/devices/sync", start)).isEqualTo(client.all("/devices/sync", start));
    }

    @Test
    void an_inclusive_boundary_answers_the_last_operation_again() {
        simulator.behavior().set(Choice.INCLUSIVE_BOUNDARY, true);
        var fleet = main.seed(DeviceFleet.ofSchool(2));
        var client = signedIn();
        client.all("/server/devices", "");

        assertThat(serials(client.all("/devices/sync", client.lastCursor()))).containsExactly(fleet.serial(1));
        assertThat(serials(client.all("/devices/sync", client.lastCursor()))).containsExactly(fleet.serial(1));
    }

    @Test
    void a_page_is_as_large_as_asked_for_but_not_larger_than_the_maximum() {
        simulator.behavior().set(Choice.PAGE_DEFAULT, 3).set(Choice.PAGE_MAXIMUM, 5);
        main.seed(DeviceFleet.ofSchool(9));
        var client = signedIn();

        assertThat(client.post("/server/devices", "{}").json().path("devices")).hasSize(3);
        assertThat(client.post("/server/devices", "{\"limit\":4}").json().path("devices"))
                .hasSize(4);
        assertThat(client.post("/server/devices", "{\"limit\":500}").json().path("devices"))
                .hasSize(5);
    }

    @Test
    void the_members_of_a_record_depend_on_the_protocol_version() {
        var serial = main.seed(DeviceFleet.of(DeviceKind.IPAD, 1)).serial(0);
        school.devices(serial).migrateBy(START.plus(Duration.ofDays(20)));

        assertThat(record(1).has("device_family")).isFalse();
        assertThat(record(2).path("os").stringValue()).isEqualTo("iOS");
        assertThat(record(7).path("os").stringValue()).isEqualTo("iPadOS");
        assertThat(record(7).has("mdm_migration_deadline")).isFalse();
        assertThat(record(8).path("mdm_migration_deadline").stringValue()).isEqualTo("2026-12-13T08:00:00Z");
        assertThat(record(9).has("wifi_mac_address")).isFalse();
        assertThat(record(10).path("wifi_mac_address").stringValue()).matches("02(:[0-9A-F]{2}){5}");
        assertThat(record(11)).isEqualTo(record(10));
    }

    @Test
    void details_tell_what_is_true_now() {
        var serial = main.seed(DeviceFleet.of(DeviceKind.MAC, 1)).serial(0);
        var client = signedIn();

        var devices = client.post("/devices", "{\"devices\":[\"" + serial.toLowerCase() + "\",\"SIMXXX999999\"]}")
                .json()
                .path("devices");

        assertThat(devices.path(serial).path("response_status").stringValue()).isEqualTo("SUCCESS");
        assertThat(devices.path(serial).path("os").stringValue()).isEqualTo("OSX");
        assertThat(devices.path("SIMXXX999999").toString()).isEqualTo("{\"response_status\":\"NOT_ACCESSIBLE\"}");
        assertThat(client.post("/devices", "{\"devices\":[]}").body()).isEqualTo("DEVICE_ID_REQUIRED");
        assertThat(client.post("/devices", "{\"devices\":7}").body()).isEqualTo("MALFORMED_REQUEST_BODY");
    }

    @Test
    void an_account_tells_who_and_how_much() {
        var account = signedIn().get("/account").json();

        assertThat(account.path("server_uuid").stringValue())
                .isEqualTo(main.uuid())
                .matches("[0-9A-F]{32}");
        assertThat(account.path("admin_id").stringValue()).isEqualTo(ada.account());
        assertThat(account.path("org_type").stringValue()).isEqualTo("edu");
        assertThat(account.path("org_id_hash").stringValue()).matches("[0-9a-f]{64}");
        assertThat(account.path("urls").toString())
                .contains(
                        "{\"uri\":\"/server/devices\",\"http_method\":[\"POST\"],\"limit\":{\"default\":1000,\"maximum\":1000}}");
        assertThat(signedIn().speaking(2).get("/account").json().has("urls")).isFalse();
    }

    private JsonNode record(int version) {
        return signedIn().speaking(version).all("/server/devices", "").get(0);
    }

    private static List<String> serials(List<JsonNode> records) {
        return records.stream()
                .map(record -> record.path("serial_number").stringValue())
                .toList();
    }

    private static String summary(JsonNode record) {
        return record.path("serial_number").stringValue() + " "
                + record.path("op_type").stringValue();
    }

    private static String cursor(String text) {
        return "{\"cursor\":\"" + text + "\"}";
    }

    private static void assertRefused(Client client, String path, String cursor, String code) {
        var answer = client.post(path, cursor(cursor));
        assertThat(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(400);
    }
}
