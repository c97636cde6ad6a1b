package dev.espalier.mdm.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What Apple does later by itself, by the virtual clock.
 *
 * <p>It is done when somebody moves the clock or looks, and by a thread of its own while time passes: nobody has to ask first.
 */
public final class Agenda implements AutoCloseable {

    private static final Duration SHORTEST_NAP = Duration.ofMillis(5);
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

    private record Item(Instant at, long number, Runnable work) {}

    private final InstantSource clock;
    private final Consumer<Runnable> lock;
    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparingLong(Item::number));
    private long numbers;
    private boolean closed;

    /**
     * Creates an empty agenda.
     *
     * @param clock the time
     * @param lock what all work runs under
     */
    public Agenda(InstantSource clock, Consumer<Runnable> lock) {
        this.clock = clock;
        this.lock = lock;
        var thread = new Thread(this::watch, "apple-agenda");
        thread.setDaemon(true);
        thread.start();
    }

    /** Plans work; what is planned for the same instant is done in the order of planning. */
    public synchronized void plan(Instant at, Runnable work) {
        items.add(new Item(at, numbers++, work));
        notifyAll();
    }

    /** Does everything that is due, also what becomes due by doing so. */
    public void runDue() {
        if (isDue()) {
            lock.accept(() -> {
                for (var item = nextDue(); item.isPresent(); item = nextDue()) {
                    item.get().work().run();
                }
            });
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        items.clear();
        notifyAll();
    }

    private synchronized boolean isDue() {
        var next = items.peek();
        return next != null && !clock.instant().isBefore(next.at());
    }

    private synchronized Optional<Item> nextDue() {
        return isDue() ? Optional.ofNullable(items.poll()) : Optional.empty();
    }

    private void watch() {
        try {
            while (awaitDue()) {
                runDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until something is due; false at the end. The clock may stand, or jump, so nobody knows how long that takes. */
    private synchronized boolean awaitDue() throws InterruptedException {
        while (!closed && !isDue()) {
            var next = items.peek();
            if (next == null) {
                wait();
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, nap(next.at()).toNanos());
            }
        }
        return !closed;
    }

    private Duration nap(Instant until) {
        var left = Duration.between(clock.instant(), until);
        if (left.compareTo(SHORTEST_NAP) < 0) {
            return SHORTEST_NAP;
        }
        return left.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : left;
    }
}
