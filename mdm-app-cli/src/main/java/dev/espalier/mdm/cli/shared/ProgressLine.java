package dev.espalier.mdm.cli.shared;

import dev.espalier.mdm.api.Progress;
import java.time.Duration;
import java.util.Locale;

/**
 * One line about work under way: {@code reading  40 % [======         ] 80,000 of 200,000 devices, 4,897/s, 0:25 left}.
 *
 * @param stage what is being done
 * @param done how many of what this stage is about
 * @param expected how many there will be, or {@link Progress#UNKNOWN}
 */
record ProgressLine(Progress.Stage stage, long done, long expected) {
    private static final int WIDTH = 15;

    String text(Speed speed) {
        String name = stage.name().toLowerCase(Locale.ROOT);
        return name + (expected > 0 ? share(speed) : format(" %,d %s%s", done, things(), rate(speed)));
    }

    private String share(Speed speed) {
        int filled = (int) (done * WIDTH / expected);
        return format(
                " %3d %% [%s%s] %,d of %,d %s%s%s",
                done * 100 / expected,
                "=".repeat(filled),
                " ".repeat(WIDTH - filled),
                done,
                expected,
                things(),
                rate(speed),
                done < expected ? left(speed) : "");
    }

    private String things() {
        return switch (stage) {
            case READING, VERIFYING, ASSIGNING -> "devices";
            case COUNTING, LISTING -> "pages";
            case CHECKING -> "apps and books";
        };
    }

    private static String rate(Speed speed) {
        var rate = speed.perSecond();
        return rate.isPresent() ? format(", %,d/s", Math.round(rate.orElseThrow())) : "";
    }

    private String left(Speed speed) {
        return speed.until(expected)
                .map(left -> format(", %s left", clock(left)))
                .orElse("");
    }

    private static String clock(Duration left) {
        return left.toHours() > 0
                ? format("%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : format("%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
