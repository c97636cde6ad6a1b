package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.simulator.content.ContentToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts the requests of each unit within the last second, and sends away what is too much. */
final class RateGate {

    private static final Duration SPAN = Duration.ofSeconds(1);

    private final VirtualClock clock;
    private final Behavior behavior;
    private final Map<String, Deque<Instant>> recent = new HashMap<>();

    RateGate(VirtualClock clock, Behavior behavior) {
        this.clock = clock;
        this.behavior = behavior;
    }

    /** Counts a request that is answered; one that is sent away is not counted. */
    void admit(ContentToken token) {
        if (!counts()) {
            return;
        }
        var now = clock.instant();
        var times = recent.computeIfAbsent(token.unit(), key -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(SPAN))) {
            times.removeFirst();
        }
        Refused.unless(times.size() < behavior.get(ContentChoice.MAX_REQUEST_PER_SECOND), 9646);
        times.addLast(now);
    }

    /** While time stands still everything would happen within the same second. */
    private boolean counts() {
        return switch (behavior.get(ContentChoice.REQUEST_RATE)) {
            case "always" -> true;
            case "never" -> false;
            default -> !clock.standing();
        };
    }
}
