package dev.espalier.mdm.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Safe for use by several threads. */
public final class FakeClock implements InstantSource {

    /** Where every clock starts that is not told otherwise: a morning in September, when the school year begins. */
    public static final Instant START = Instant.parse("2026-09-01T08:00:00Z");

    private final AtomicReference<Instant> now;

    private FakeClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /**
     * A clock that shows {@link #START}.
     *
     * @return the clock
     */
    public static FakeClock started() {
        return new FakeClock(START);
    }

    /**
     * A clock that shows a certain time.
     *
     * @param start which
     * @return the clock
     */
    public static FakeClock at(Instant start) {
        return new FakeClock(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /**
     * Lets time pass.
     *
     * @param time how much
     * @return the new time
     */
    public Instant advance(Duration time) {
        return now.updateAndGet(before -> before.plus(time));
    }
}
