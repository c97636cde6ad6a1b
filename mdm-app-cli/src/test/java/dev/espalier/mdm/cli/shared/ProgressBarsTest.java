package dev.espalier.mdm.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.Progress.Stage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressBarsTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Interruption interruption = new Interruption();
    private Instant now = Instant.parse("2026-09-01T08:00:00Z");

    @Test
    void with_a_known_end_it_shows_share_count_rate_and_remaining_time() {
        try (var bars = bars(true)) {
            bars.step(Stage.READING, 80_000, 200_000);
            later(Duration.ofSeconds(2));
            bars.step(Stage.READING, 90_000, 200_000);
        }

        assertThat(lines())
                .contains(
                        "reading  40 % [======         ] 80,000 of 200,000 devices",
                        "reading  45 % [======         ] 90,000 of 200,000 devices, 5,000/s, 0:22 left");
    }

    @Test
    void without_a_known_end_it_shows_count_and_rate() {
        try (var bars = bars(true)) {
            bars.step(Stage.READING, 1_000, Progress.UNKNOWN);
            later(Duration.ofSeconds(1));
            bars.step(Stage.READING, 3_000, Progress.UNKNOWN);
        }

        assertThat(lines()).contains("reading 1,000 devices", "reading 3,000 devices, 2,000/s");
    }

    @Test
    void the_rate_is_that_of_the_last_seconds() {
        try (var bars = bars(true)) {
            bars.step(Stage.READING, 0, 100_000);
            later(Duration.ofMinutes(10));
            bars.step(Stage.READING, 10_000, 100_000);
            later(Duration.ofSeconds(5));
            bars.step(Stage.READING, 15_000, 100_000);
            later(Duration.ofSeconds(5));
            bars.step(Stage.READING, 20_000, 100_000);
        }

        assertThat(lines().get(lines().size() - 1)).endsWith("20,000 of 100,000 devices, 1,000/s, 1:20 left");
    }

    @Test
    void hours_are_shown_as_hours() {
        try (var bars = bars(true)) {
            bars.step(Stage.READING, 0, 10_000);
            later(Duration.ofSeconds(1));
            bars.step(Stage.READING, 1, 10_000);
        }

        assertThat(lines().get(lines().size() - 1)).endsWith(", 1/s, 2:46:39 left");
    }

    @Test
    void the_end_is_full_and_leaves_no_time() {
        try (var bars = bars(true)) {
            bars.step(Stage.READING, 500, 1_000);
            later(Duration.ofSeconds(1));
            bars.step(Stage.READING, 1_000, 1_000);
        }

        assertThat(lines().get(lines().size() - 1))
                .isEqualTo("reading 100 % [===============] 1,000 of 1,000 devices, 500/s");
    }

    @Test
    void each_stage_has_a_line_of_its_own() {
        try (var bars = bars(true)) {
            bars.step(Stage.READING, 5, Progress.UNKNOWN);
            bars.step(Stage.ASSIGNING, 3, Progress.UNKNOWN);
        }

        assertThat(text().split(System.lineSeparator())).hasSize(2);
        assertThat(lines()).contains("reading 5 devices", "assigning 3 devices");
    }

    @Test
    void quick_steps_are_not_all_drawn_but_the_last_one_is() {
        try (var bars = bars(true)) {
            for (int done = 1; done <= 1_000; done++) {
                bars.step(Stage.READING, done, 1_000);
                later(Duration.ofMillis(1));
            }
        }

        assertThat(lines()).hasSizeLessThan(15);
        assertThat(lines().get(lines().size() - 1)).contains("1,000 of 1,000");
    }

    @Test
    void in_a_pipe_there_is_nothing() {
        try (var bars = bars(false)) {
            bars.step(Stage.READING, 1, Progress.UNKNOWN);
        }

        assertThat(text()).isEmpty();
    }

    @Test
    void work_ends_once_somebody_wishes_so() {
        try (var bars = bars(true)) {
            assertThat(bars.canceled()).isFalse();
            interruption.raise();
            assertThat(bars.canceled()).isTrue();
        }
    }

    private ProgressBars bars(boolean interactive) {
        var nothing = new PrintStream(PrintStream.nullOutputStream());
        var err = new PrintStream(screen, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(nothing, err, InputStream.nullInputStream(), interactive);
        return new ProgressBars(new Surroundings(terminal, Map.of(), () -> now, interruption));
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private String text() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    /** What stood on the line, one after the other. */
    private List<String> lines() {
        return text().replace("\u001b[K", "")
                .lines()
                .flatMap(line -> List.of(line.split("\r")).stream())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
