package dev.espalier.mdm.domain.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.access.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S22")
class ReleaseBrakeTest {

    private final ReleaseBrake brake = ReleaseBrake.usual();

    @ParameterizedTest
    @CsvSource({"50, 50", "50, 100", "200, 1000", "51, 255", "0, 0"})
    void few_devices_or_a_small_share_are_released_without_asking(long absent, long present) {
        assertThat(brake.on(absent, present, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"51, 51", "51, 254", "201, 1000", "1000, 1000"})
    void many_devices_that_are_also_a_large_share_are_not_released_before_a_person_confirms(long absent, long present) {
        assertThat(brake.on(absent, present, 0))
                .contains(Refusal.of(DeviceRefusal.TOO_MANY_ABSENT)
                        .with("absent", absent)
                        .with("present", present));
    }

    @Test
    void only_the_very_number_confirms() {
        assertThat(brake.on(300, 1000, 300)).isEmpty();
        assertThat(brake.on(300, 1000, 299)).isPresent();
        assertThat(brake.on(300, 1000, 301)).isPresent();
    }

    @Test
    void the_limits_can_be_set_within_reason() {
        assertThat(new ReleaseBrake(0, 0).on(1, 1000, 0)).isPresent();
        assertThat(new ReleaseBrake(1, 0).on(1000, 1000, 0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ReleaseBrake(1.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReleaseBrake(-0.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReleaseBrake(0.2, -1));
    }
}
