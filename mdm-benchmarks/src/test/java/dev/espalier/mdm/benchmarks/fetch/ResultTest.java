package dev.espalier.mdm.benchmarks.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {
    private static final Measured WORK = new Measured(1500, Duration.ofMillis(3000), 40 << 20);
    private static final Measured PAGES = new Measured(1500, Duration.ofMillis(500), 30 << 20);
    private static final Measured ROWS = new Measured(1500, Duration.ofMillis(1500), 20 << 20);

    @Test
    void the_ratio_compares_the_work_with_the_sum_of_its_parts() {
        var result = new Result(Databases.Kind.H2, 1500, List.of(new Round(WORK, PAGES, ROWS)));

        assertThat(result.ratio()).isEqualTo(1.5);
        assertThat(result.row()).isEqualTo("| H2 | 1,500 | 3.00 s | 0.50 s | 1.50 s | 1.50 | 500 | 40 MiB |");
    }

    @Test
    void a_baseline_of_another_number_of_devices_is_none() {
        var fewer = new Measured(1499, Duration.ofMillis(500), 30 << 20);

        assertThatThrownBy(() -> new Round(WORK, fewer, ROWS)).hasMessageContaining("1500, 1499, 1500");
    }

    @Test
    void what_a_process_says_is_understood_by_the_one_that_started_it() {
        assertThat(Measured.parse(WORK.line())).isEqualTo(WORK);
    }
}
