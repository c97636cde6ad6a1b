package dev.espalier.mdm.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The simulator's time: everything that ages (tokens, sessions, cursors, throttles) ages by this clock.
 *
 * <p>A clock either runs with real time, shifted by whatever it was advanced, or stands still at an instant until it is moved. It
 * is safe for use by several threads.
 */
public final class VirtualClock implements InstantSource {

    private sealed interface Reading {}

    private record Running(Duration shift) implements Reading {}

    private record Standing(Instant at) implements Reading {}

    private final InstantSource real;
    private final AtomicReference<Reading> reading;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    private VirtualClock(InstantSource real, Reading reading) {
        this.real = real;
        this.reading = new AtomicReference<>(reading);
    }

    /**
     * Returns a clock that shows the machine's time.
     *
     * @return a running clock
     */
    public static VirtualClock running() {
        return new VirtualClock(InstantSource.system(), new Running(Duration.ZERO));
    }

    /**
     * Returns a clock that stands still.
     *
     * @param at the instant it shows until it is moved
     * @return a standing clock
     */
    public static VirtualClock frozenAt(Instant at) {
        return new VirtualClock(InstantSource.system(), new Standing(at));
    }

    @Override
    public Instant instant() {
        return read(reading.get());
    }

    /**
     * Moves the clock forward; a running clock runs on from there.
     *
     * @param by how far, not negative
     * @throws IllegalArgumentException if {@code by} is negative: Apple's time never runs back
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock can't be turned back by " + by);
        }
        reading.updateAndGet(before -> before instanceof Running running
                ? new Running(running.shift().plus(by))
                : new Standing(read(before).plus(by)));
        moved();
    }

    /**
     * Stops the clock at an instant, which may also lie in the past.
     *
     * @param at the instant it shows from now on
     */
    public void freeze(Instant at) {
        reading.set(new Standing(at));
        moved();
    }

    /** Lets a standing clock run on from the instant that it shows. */
    public void resume() {
        reading.updateAndGet(before -> new Running(Duration.between(real.instant(), read(before))));
    }

    /**
     * Tells whether no time passes until somebody moves the clock.
     *
     * @return whether the clock stands still
     */
    public boolean standing() {
        return reading.get() instanceof Standing;
    }

    /** Adds what is to happen at once when somebody moves the clock. */
    void whenMoved(Runnable then) {
        followers.add(then);
    }

    private void moved() {
        followers.forEach(Runnable::run);
    }

    private Instant read(Reading from) {
        return from instanceof Standing standing
                ? standing.at()
                : real.instant().plus(((Running) from).shift());
    }
}
