package dev.espalier.mdm.cli.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceFileTest {
    private static List<ManagedDevice> parse(String content) {
        return DeviceFile.parse(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void columns_come_in_any_order_and_others_are_passed_over() {
        assertThat(parse("note,location,serial,user\nold,north,c02xk1,u-1\n,,C02XK2,\n"))
                .containsExactly(
                        ManagedDevice.builder()
                                .serial(new SerialNumber("C02XK1"))
                                .location(new LocationId("north"))
                                .user("u-1")
                                .build(),
                        ManagedDevice.builder()
                                .serial(new SerialNumber("C02XK2"))
                                .build());
    }

    @Test
    void what_a_device_tells_of_its_store_account_is_read() {
        assertThat(parse("serial,store_account_hash\nC02XK1,8Ny3+q/w==\n"))
                .singleElement()
                .satisfies(device -> assertThat(device.storeAccountHash()).contains("8Ny3+q/w=="));
    }

    @Test
    void a_byte_order_mark_and_windows_lines_do_no_harm() {
        assertThat(parse("\ufeffserial,location\r\nC02XK1,north\r\n")).hasSize(1);
    }

    @Test
    void the_last_line_about_a_device_counts() {
        assertThat(parse("serial,location\nC02XK1,north\nc02xk1,south\n"))
                .singleElement()
                .satisfies(device -> assertThat(device.location()).contains(new LocationId("south")));
    }

    @Test
    void an_empty_file_has_no_devices() {
        assertThat(parse("")).isEmpty();
    }

    @Test
    void a_bad_line_is_named_by_its_number() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("serial,location\nC02XK1,north\nC02XK2,no where\n"))
                .withMessageStartingWith("line 3: A location id is");
    }
}
