package dev.espalier.mdm.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FleetTest {

    @Property
    void a_serial_number_leads_back_to_its_index(
            @ForAll @IntRange(max = 999_999) int index, @ForAll @IntRange(max = 1023) int number, @ForAll long seed) {
        var serials = new FleetSerials(number, seed);

        assertThat(serials.at(index)).matches("[0-9A-Z]{11}");
        assertThat(serials.indexOf(serials.at(index))).isEqualTo(index);
    }

    @Test
    void a_million_serial_numbers_are_different_and_belong_to_one_fleet_only() {
        var yard = new FleetYard(7);
        var first = yard.unassigned(DeviceFleet.ofSchool(1_000_000));
        var second = yard.unassigned(DeviceFleet.ofSchool(1_000_000));
        var seen = new HashSet<String>();

        for (int i = 0; i < 1_000_000; i += 7) {
            assertThat(seen.add(first.serial(i))).isTrue();
        }

        assertThat(second.indexOf(first.serial(4711))).isEqualTo(-1);
        assertThat(first.indexOf("SIMPAD000001")).isEqualTo(-1);
        assertThat(first.indexOf("SF00aaaaaaa")).isEqualTo(-1);
    }

    @Test
    void kinds_come_in_their_shares() {
        var fleet = new FleetYard(1).unassigned(DeviceFleet.ofSchool(10_000));

        var pads = IntStream.range(0, 10_000)
                .filter(i -> fleet.pristine(i, fleet.serial(i)).unit().kind() == DeviceKind.IPAD)
                .count();

        assertThat(pads).isBetween(7_000L, 7_400L);
    }

    @Test
    void check_digits_of_radio_numbers_are_right() {
        var phone = Hardware.of(new Unit("SIMPHN000001", DeviceKind.IPHONE, 17));

        assertThat(phone.imei()).hasSize(2).allMatch(FleetTest::hasLuhnsCheckDigit);
        assertThat(phone.eid()).matches("[0-9]{32}");
        assertThat(phone.cellular()).isTrue();
    }

    @Test
    void a_fleet_has_a_size_and_whole_shares() {
        assertThatThrownBy(() -> DeviceFleet.ofSchool(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeviceFleet.ofSchool(1_000_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeviceFleet(1, Map.of(DeviceKind.MAC, 99))).hasMessageContaining("100");
    }

    private static boolean hasLuhnsCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0 && number.length() == 15;
    }
}
