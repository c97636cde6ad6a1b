package dev.espalier.mdm.apple.http;

import dev.espalier.mdm.failure.AppleUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Spreads requests evenly, so that in no second there are more than a service allows. Turns are given out one after the
 * other; whoever has one waits for it on its own, and a turn that nobody took is not made up for.
 */
public final class Pace {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    /** A twentieth slower than allowed: requests do not arrive as evenly as they leave. */
    private static final double SLACK = 1.05;

    private final InstantSource clock;
    private final Consumer<Duration> pause;
    private Instant seen = Instant.MIN;
    private Instant next = Instant.MIN;

    /** A pace by a clock; the pause is what waits. */
    public Pace(InstantSource clock, Consumer<Duration> pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits for the next turn at so many in a second. */
    public void await(int perSecond) {
        var turn = turn(Duration.ofNanos((long) (SECOND * SLACK / perSecond)));
        if (!turn.time().isZero()) {
            pause.accept(turn.time());
            passed(turn.time(), Duration.between(turn.asked(), clock.instant()));
        }
    }

    private record Turn(Instant asked, Duration time) {}

    private synchronized Turn turn(Duration apart) {
        var now = clock.instant();
        if (now.isBefore(seen)) {
            next = next.minus(Duration.between(now, seen)); // the clock was set back, and the turns with it
        }
        seen = now;
        var turn = next.isBefore(now) ? now : next;
        next = turn.plus(apart);
        return new Turn(now, Duration.between(now, turn));
    }

    /** What a clock did not show of a pause has passed all the same: it may stand still on purpose. */
    private synchronized void passed(Duration waited, Duration shown) {
        if (shown.compareTo(waited) < 0) {
            next = next.minus(shown.isNegative() ? waited : waited.minus(shown));
        }
    }

    /** Waits by sleeping. */
    public static void sleep(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** What it comes to that a wait was interrupted; the thread stays interrupted. */
    public static AppleUnavailableException interrupted() {
        Thread.currentThread().interrupt();
        return new AppleUnavailableException(
                "The wait for a turn with Apple was interrupted. Try again later.", 0, "", "", Duration.ZERO);
    }
}
