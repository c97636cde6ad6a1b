package dev.espalier.mdm.domain.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("E3")
class DeviceIdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"02:00:5e:10:00:01", "02-00-5E-10-00-01", "0200.5E10.0001", "02005E100001", " 02005e100001 "})
    void an_address_is_spelled_in_one_way_however_apple_spells_it(String text) {
        assertThat(DeviceIdentifiers.builder().readingWifi(text).build().wifiAddress())
                .contains("02005E100001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02:00:5E:10:00",
                "02:00:5E:10:00:01:0",
                "02:00:5E:10:00:01:02",
                "02:00:5G:10:00:01",
                "unknown"
            })
    void what_is_no_address_is_left_out(String text) {
        var none = DeviceIdentifiers.builder()
                .readingWifi(text)
                .readingBluetooth(text)
                .readingEthernet(text)
                .build();

        assertThat(none).isEqualTo(DeviceIdentifiers.none());
    }

    @Test
    void each_address_has_its_place() {
        var all = DeviceIdentifiers.builder()
                .readingWifi("02005E100001")
                .readingBluetooth("02005E100002")
                .readingEthernet("02005E100003")
                .build();

        assertThat(all.wifiAddress()).contains("02005E100001");
        assertThat(all.bluetoothAddress()).contains("02005E100002");
        assertThat(all.ethernetAddress()).contains("02005E100003");
    }

    @Test
    void a_device_with_two_radios_has_two_numbers() {
        var two = DeviceIdentifiers.builder()
                .readingImei("35 000000 000001 7")
                .readingImei("350000000000025")
                .readingImei("none")
                .build();

        assertThat(two.imeis()).containsExactly("350000000000017", "350000000000025");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123", "12345678901234567", "12345678901234A"})
    void what_has_not_the_length_or_the_digits_of_an_imei_is_none(String text) {
        assertThat(DeviceIdentifiers.builder().readingImei(text).build().imeis())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234", "1234567890123456"})
    void an_imei_has_fourteen_to_sixteen_digits(String text) {
        assertThat(DeviceIdentifiers.builder().readingImei(text).build().imeis())
                .containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a0000049A91C5E", "268435456010201020"})
    void a_meid_is_hexadecimal_or_decimal(String text) {
        assertThat(DeviceIdentifiers.builder().readingMeid(text).build().meids())
                .containsExactly(text.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A0000049A91C5", "2684354560102010201"})
    void what_has_not_the_length_of_a_meid_is_none(String text) {
        assertThat(DeviceIdentifiers.builder().readingMeid(text).build().meids())
                .isEmpty();
    }

    @Test
    void an_eid_has_thirty_two_digits() {
        var eid = "89000000000000000000000000000031";

        assertThat(DeviceIdentifiers.builder().readingEid(eid).build().eid()).contains(eid);
        assertThat(DeviceIdentifiers.builder().readingEid(eid + "1").build().eid())
                .isEqualTo(Optional.empty());
        assertThat(DeviceIdentifiers.builder()
                        .readingEid(eid.substring(1))
                        .build()
                        .eid())
                .isEmpty();
    }
}
