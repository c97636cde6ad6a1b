package dev.espalier.mdm.apple.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.domain.device.CursorRefusal;
import dev.espalier.mdm.domain.device.DeviceFacts;
import dev.espalier.mdm.domain.device.DeviceIdentifiers;
import dev.espalier.mdm.domain.device.DeviceOperation;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.ProfileState;
import dev.espalier.mdm.domain.device.ProfileStatus;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.device.PageAnswer;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevicePageTest extends WithScriptedApple {
    private static final String MAC = """
            {"serial_number":" simmac000002 ","model":"MacBook Air","description":"MBA 13.6","color":"SKY BLUE",
             "device_family":"Mac","os":"OSX","asset_tag":"LAB-17","profile_status":"pushed",
             "profile_uuid":"5D2C9A7713B04E6E8F1A2B3C4D5E6F70","profile_assign_time":"2026-11-02T07:05:00Z",
             "profile_push_time":"2026-11-03T09:12:44+0000","device_assigned_by":"-1",
             "device_assigned_date":"2026-11-02T07:00:12Z","mdm_migration_deadline":"2026-12-15T17:00:00Z",
             "imei":["35 000000 000001 7"],"meid":["35-000000-000001"],"eid":"89049032000000000000000000000001",
             "wifi_mac_address":"a4:83:e7:00:00:01","bluetooth_mac_address":"A483E7000002",
             "ethernet_mac_address":"a4-83-e7-00-00-03","is_replacement_device":true,"a_new_field":{"deep":[1,2,{"x":null}]}}""";

    private PageAnswer.Listed page(String devices) {
        apple.on("/server/devices", Reply.json("{\"devices\":[" + devices + "],\"cursor\":\"c1\"}"));
        return listed(fetch());
    }

    private DeviceRecord one(String device) {
        var page = page(device);
        assertThat(page.skipped()).isZero();
        assertThat(page.records()).hasSize(1);
        return page.records().get(0);
    }

    private DeviceRecord change(String device) {
        apple.on("/devices/sync", Reply.json("{\"devices\":[" + device + "],\"cursor\":\"c1\"}"));
        return listed(sync("c0")).records().get(0);
    }

    @Test
    void the_first_page_is_asked_for_without_a_cursor_and_others_with_one() {
        apple.on("/server/devices", Reply.json(NO_DEVICES)).on("/devices/sync", Reply.json(NO_DEVICES));
        fetch();
        sync("c0");

        assertThat(apple.only("/server/devices").body()).isEqualTo("{\"limit\":100}");
        assertThat(apple.only("/devices/sync").body()).isEqualTo("{\"cursor\":\"c0\",\"limit\":100}");
    }

    @Test
    void everything_that_we_keep_of_a_device_is_read() {
        assertThat(one(MAC))
                .isEqualTo(DeviceRecord.builder()
                        .serial(new SerialNumber("SIMMAC000002"))
                        .facts(DeviceFacts.builder()
                                .model("MacBook Air")
                                .description("MBA 13.6")
                                .color("SKY BLUE")
                                .assetTag("LAB-17")
                                .family("Mac")
                                .os("OSX")
                                .assignedBy("-1")
                                .assignedAt(Instant.parse("2026-11-02T07:00:12Z"))
                                .migrationDeadline(Instant.parse("2026-12-15T17:00:00Z"))
                                .identifiers(DeviceIdentifiers.builder()
                                        .addImeis("350000000000017")
                                        .addMeids("35000000000001")
                                        .eid("89049032000000000000000000000001")
                                        .wifiAddress("A483E7000001")
                                        .bluetoothAddress("A483E7000002")
                                        .ethernetAddress("A483E7000003")
                                        .build())
                                .replacement(true)
                                .build())
                        .profile(ProfileState.builder()
                                .status(ProfileStatus.PUSHED)
                                .uuid(new ProfileUuid("5D2C9A7713B04E6E8F1A2B3C4D5E6F70"))
                                .assignedAt(Instant.parse("2026-11-02T07:05:00Z"))
                                .pushedAt(Instant.parse("2026-11-03T09:12:44Z"))
                                .build())
                        .build());
    }

    @Test
    void a_serial_number_alone_is_enough() {
        assertThat(one("{\"serial_number\":\"SIMPAD000001\"}"))
                .isEqualTo(DeviceRecord.builder()
                        .serial(new SerialNumber("SIMPAD000001"))
                        .build());
    }

    @Test
    void malformed_values_count_as_absent() {
        var device = one("""
                {"serial_number":"SIMPAD000001","model":null,"color":["RED"],"os":{"name":"iPadOS"},
                 "device_assigned_date":"last week","profile_assign_time":17,"profile_status":"","profile_uuid":""}
                """);

        assertThat(device)
                .isEqualTo(DeviceRecord.builder()
                        .serial(new SerialNumber("SIMPAD000001"))
                        .build());
    }

    @Test
    void identifiers_in_no_form_of_their_own_are_left_out() {
        var facts = one("""
                {"serial_number":"S1","imei":"350000000000017","meid":[null,"not one",17],"eid":["8904"],
                 "wifi_mac_address":"a4:83:e7","bluetooth_mac_address":null,"ethernet_mac_address":{},
                 "is_replacement_device":"perhaps"}
                """).facts();

        assertThat(facts).isEqualTo(DeviceFacts.unknown());
    }

    @Test
    void a_device_has_the_radios_of_a_device() {
        String imeis = IntStream.range(0, 900)
                .mapToObj(i -> "\"35000000000%04d\"".formatted(i))
                .collect(Collectors.joining(","));

        assertThat(one("{\"serial_number\":\"S1\",\"imei\":[" + imeis + "]}")
                        .facts()
                        .identifiers()
                        .imeis())
                .containsExactly("350000000000000", "350000000000001", "350000000000002", "350000000000003");
    }

    @Test
    void a_status_that_nobody_knows_is_kept_as_it_is() {
        assertThat(one("{\"serial_number\":\"S1\",\"profile_status\":\"Quarantined\"}")
                        .profile()
                        .status())
                .isEqualTo(new ProfileStatus("quarantined"));
    }

    @Test
    void the_last_of_two_equal_names_counts() {
        assertThat(one("{\"serial_number\":\"S1\",\"model\":\"A\",\"model\":\"B\"}")
                        .facts()
                        .model())
                .isEqualTo("B");
    }

    @Test
    void a_text_that_is_far_too_long_is_cut() {
        assertThat(one("{\"serial_number\":\"S1\",\"model\":\"" + "x".repeat(5000) + "\"}")
                        .facts()
                        .model())
                .hasSize(250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"serial_number\":\"\"}",
                "{\"serial_number\":null}",
                "{\"serial_number\":[\"S1\"]}",
                "{\"serial_number\":\"with space\"}",
                "null",
                "17",
                "\"S1\"",
                "[{\"serial_number\":\"S1\"}]"
            })
    void a_record_without_a_usable_serial_number_is_left_out_and_counted(String broken) {
        var page = page(MAC + "," + broken + ",{\"serial_number\":\"S2\"}");

        assertThat(page.records())
                .extracting(DeviceRecord::serial)
                .containsExactly(new SerialNumber("SIMMAC000002"), new SerialNumber("S2"));
        assertThat(page.skipped()).isEqualTo(1);
    }

    @Test
    void a_change_says_what_happened_and_when() {
        var device = change("{\"serial_number\":\"S1\",\"op_type\":\"Modified\",\"op_date\":\"2026-11-23T00:01:00Z\"}");

        assertThat(device.operation()).contains(new DeviceOperation("modified", Instant.parse("2026-11-23T00:01:00Z")));
        assertThat(device.replaced()).isFalse();
    }

    @Test
    void a_sparse_deletion_may_say_that_the_device_was_replaced() {
        var device = change("{\"serial_number\":\"S1\",\"op_type\":\"deleted\",\"op_date\":\"2026-11-23T00:01:00Z\","
                + "\"released_by_replacement\":true}");

        assertThat(device.operation().orElseThrow().deleted()).isTrue();
        assertThat(device.replaced()).isTrue();
    }

    @Test
    void a_change_without_a_time_is_a_record_without_an_operation() {
        assertThat(change("{\"serial_number\":\"S1\",\"op_type\":\"added\"}").operation())
                .isEmpty();
        assertThat(change("{\"serial_number\":\"S1\",\"op_type\":\"added\",\"op_date\":\"now\"}")
                        .operation())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "false, false",
        "'\"true\"', true",
        "'\"TRUE\"', true",
        "null, false",
        "1, false",
        "'\"\"', false"
    })
    void more_is_a_switch_or_a_text(String more, boolean expected) {
        apple.on("/server/devices", Reply.json("{\"devices\":[],\"cursor\":\"c\",\"more_to_follow\":" + more + "}"));

        assertThat(listed(fetch()).more()).isEqualTo(expected);
    }

    @Test
    void an_absent_or_impossible_cursor_is_none() {
        apple.on(
                "/server/devices",
                Reply.json("{\"devices\":[]}"),
                Reply.json("{\"devices\":[],\"cursor\":\"" + "x".repeat(1001) + "\"}"),
                Reply.json("{\"devices\":[],\"cursor\":\"" + "x".repeat(1000) + "\"}"));

        assertThat(listed(fetch()).cursor()).isEmpty();
        assertThat(listed(fetch()).cursor()).isEmpty();
        assertThat(listed(fetch()).cursor()).hasSize(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "EXHAUSTED_CURSOR, EXHAUSTED",
        "EXPIRED_CURSOR, EXPIRED",
        "INVALID_CURSOR, INVALID",
        "CURSOR_REQUIRED, REQUIRED"
    })
    void a_cursor_is_refused_in_either_list(String code, CursorRefusal refusal) {
        apple.on("/server/devices", Reply.error(400, code)).on("/devices/sync", Reply.error(400, "\"" + code + "\"\n"));

        assertThat(fetch()).isEqualTo(new PageAnswer.CursorRefused(refusal));
        assertThat(sync("c0")).isEqualTo(new PageAnswer.CursorRefused(refusal));
    }

    @Test
    void a_page_of_five_thousand_devices_keeps_its_order() {
        var page = page(IntStream.range(0, 5000)
                .mapToObj(i -> "{\"serial_number\":\"SIM" + i + "\",\"model\":\"iPad\"}")
                .collect(Collectors.joining(",")));

        assertThat(page.records()).hasSize(5000);
        assertThat(page.records().get(4999).serial()).isEqualTo(new SerialNumber("SIM4999"));
    }
}
