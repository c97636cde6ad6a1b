package dev.espalier.mdm.cli.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;

/** How fast work goes on, judged by its last seconds. */
final class Speed {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Deque<Mark> marks = new ArrayDeque<>();

    /** So much is done by now. */
    void reached(long done, Instant now) {
        marks.addLast(new Mark(done, now));
        var begin = now.minus(WINDOW);
        while (marks.size() > 2 && marks.getFirst().at().isBefore(begin)) {
            marks.removeFirst();
        }
    }

    /** How much is done in a second; nothing as long as that cannot be said. */
    OptionalDouble perSecond() {
        if (marks.size() < 2) {
            return OptionalDouble.empty();
        }
        var first = marks.getFirst();
        var last = marks.getLast();
        double seconds = Duration.between(first.at(), last.at()).toMillis() / 1000.0;
        return seconds <= 0 || last.done() <= first.done()
                ? OptionalDouble.empty()
                : OptionalDouble.of((last.done() - first.done()) / seconds);
    }

    /** How long it takes until so much is done, if it goes on like this. */
    Optional<Duration> until(long expected) {
        var rate = perSecond();
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        double seconds = Math.max(0, expected - marks.getLast().done()) / rate.orElseThrow();
        return Optional.of(Duration.ofSeconds(Math.round(Math.ceil(seconds))));
    }

    private record Mark(long done, Instant at) {}
}
