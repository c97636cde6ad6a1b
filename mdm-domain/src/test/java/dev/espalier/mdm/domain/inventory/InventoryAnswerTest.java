package dev.espalier.mdm.domain.inventory;

import static dev.espalier.mdm.domain.Examples.locations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X2")
class InventoryAnswerTest {

    @Test
    void a_device_belongs_to_the_location_that_the_inventory_names() {
        var device = ManagedDevice.builder()
                .serial(new SerialNumber("C02"))
                .location(new LocationId("north"))
                .build();

        assertThat(new InventoryAnswer.Known(device).locations()).isEqualTo(locations("north"));
    }

    @Test
    void a_device_of_no_known_place_belongs_nowhere_whatever_the_reason() {
        var nowhere = ManagedDevice.builder().serial(new SerialNumber("C03")).build();

        assertThat(new InventoryAnswer.Known(nowhere).locations()).isEmpty();
        assertThat(new InventoryAnswer.Unknown().locations()).isEmpty();
        assertThat(new InventoryAnswer.Unavailable().locations()).isEmpty();
    }

    @Test
    void a_device_that_is_not_there_is_told_from_an_inventory_that_does_not_answer() {
        assertThat(words(new InventoryAnswer.Unknown())).isEqualTo("unknown");
        assertThat(words(new InventoryAnswer.Unavailable())).isEqualTo("unavailable");
    }

    @Test
    void the_hash_of_a_store_account_is_visible_text_that_is_not_printed() {
        var device = ManagedDevice.builder()
                .serial(new SerialNumber("C04"))
                .storeAccountHash("x".repeat(100))
                .build();

        assertThat(device.toString()).contains("C04").doesNotContain("xxx");
        for (String wrong : List.of("", "a b", "x".repeat(101))) {
            var one = ManagedDevice.builder().serial(new SerialNumber("C04")).storeAccountHash(wrong);
            assertThatIllegalArgumentException().isThrownBy(one::build);
        }
    }

    private static String words(InventoryAnswer answer) {
        return answer.match(known -> "known", () -> "unknown", () -> "unavailable");
    }
}
