package dev.espalier.mdm.cli.shared;

import dev.espalier.mdm.api.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A bar for each stage on a terminal, nothing elsewhere; ends the work when somebody wishes so. */
public final class ProgressBars implements Progress, AutoCloseable {
    private static final Duration SHORTEST_LOOK = Duration.ofMillis(100);
    private static final String REST_OF_THE_LINE = "\u001b[K";

    private final Surroundings surroundings;
    private Optional<ProgressLine> line = Optional.empty();
    private Speed speed = new Speed();
    private Instant drawnAt = Instant.MIN;

    public ProgressBars(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void step(Stage stage, long done, long expected) {
        if (!surroundings.terminal().interactive()) {
            return;
        }
        if (line.filter(shown -> shown.stage() != stage).isPresent()) {
            close();
        }
        var now = surroundings.clock().instant();
        line = Optional.of(new ProgressLine(stage, done, expected));
        speed.reached(done, now);
        if (drawnAt.isBefore(now.minus(SHORTEST_LOOK))) {
            drawnAt = now;
            draw("");
        }
    }

    private void draw(String end) {
        line.ifPresent(shown -> surroundings.terminal().err().print("\r" + shown.text(speed) + REST_OF_THE_LINE + end));
        surroundings.terminal().err().flush();
    }

    @Override
    public boolean canceled() {
        return surroundings.interruption().raised();
    }

    /** Leaves the last line as it is. */
    @Override
    public void close() {
        draw(System.lineSeparator());
        line = Optional.empty();
        speed = new Speed();
        drawnAt = Instant.MIN;
    }
}
