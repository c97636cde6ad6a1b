package dev.espalier.mdm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void one_disturbed_measurement_does_not_move_it() {
        assertThat(Median.of(List.of(3.0, 900.0, 1.0))).isEqualTo(3.0);
    }

    @Test
    void between_two_in_the_middle_it_is_their_mean() {
        assertThat(Median.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3.0);
    }

    @Test
    void of_nothing_there_is_none() {
        assertThatThrownBy(() -> Median.of(List.of())).hasMessage("Nothing was measured.");
    }
}
