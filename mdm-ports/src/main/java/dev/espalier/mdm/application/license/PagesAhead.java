package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.license.ReadAssignments.Arrival;
import dev.espalier.mdm.spi.content.UnitAnswer;
import dev.espalier.mdm.spi.license.AssignmentAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Asks Apple for several pages at once on other threads, five at most, and hands them out in the order in which they
 * come. Some more wait for their turn, so that storing pages keeps nobody from asking for the next. Closing waits for
 * the questions under way, so that no call to Apple outlives the lease.
 */
final class PagesAhead implements AutoCloseable {
    /** What Apple allows for a unit. */
    private static final int AT_ONCE = 5;

    private static final int ROOM = 4 * AT_ONCE;

    /** How often it is looked whether somebody wants the update to end. */
    private static final long LOOK_MILLIS = 50;

    private final Ports ports;
    private final MirrorRun run;
    private final IntFunction<UnitAnswer<AssignmentAnswer>> question;
    private final Queue<Fetch> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger askers = new AtomicInteger();
    private final List<Fetch> open = new ArrayList<>();

    PagesAhead(Ports ports, MirrorRun run, IntFunction<UnitAnswer<AssignmentAnswer>> question) {
        this.ports = ports;
        this.run = run;
        this.question = question;
    }

    boolean hasRoom() {
        return open.size() < ROOM;
    }

    boolean asked(int index) {
        return open.stream().anyMatch(fetch -> fetch.index == index);
    }

    void ask(int index) {
        var fetch = new Fetch(index);
        open.add(fetch);
        waiting.add(fetch);
        startAsker();
    }

    private void startAsker() {
        if (askers.incrementAndGet() > AT_ONCE) {
            askers.decrementAndGet();
            return;
        }
        try {
            ports.threads().execute(this::askInTurn);
        } catch (RejectedExecutionException e) {
            askers.decrementAndGet(); // nobody has a thread to spare: whoever takes a page fetches it
        }
    }

    private void askInTurn() {
        for (var fetch = waiting.poll(); fetch != null; fetch = waiting.poll()) {
            fetch.run();
        }
        askers.decrementAndGet();
        if (!waiting.isEmpty()) {
            startAsker();
        }
    }

    /**
     * The pages that have come, five at most; none if none came for a moment, or there is none to wait for. When pages come
     * faster than they are stored, several of them go into one transaction.
     */
    List<Arrival> take(UnitFrame frame) {
        if (open.isEmpty()) {
            return List.of();
        }
        if (!anyEndsSoon()) {
            Optional.ofNullable(waiting.poll()).ifPresent(Fetch::run);
        }
        var ended = open.stream().filter(Fetch::ended).limit(AT_ONCE).toList();
        var good = ended.stream().filter(fetch -> !fetch.failed).toList();
        return (good.isEmpty() ? ended : good)
                .stream().map(fetch -> arrived(frame, fetch)).toList();
    }

    /** What failed is heard of once everything that did not is stored. */
    private Arrival arrived(UnitFrame frame, Fetch fetch) {
        open.remove(fetch);
        return new Arrival(
                fetch.index, frame.minding(run.place(), () -> fetch.end.join().get()));
    }

    private boolean anyEndsSoon() {
        var ends = open.stream().map(fetch -> fetch.end).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.anyOf(ends)
                .thenApply(any -> true)
                .completeOnTimeout(false, LOOK_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    @Override
    public void close() {
        waiting.clear();
        open.forEach(Fetch::drop);
    }

    /** One question. Whoever comes first runs it: another thread, or the one that cannot go on without it. */
    private final class Fetch {
        private final int index;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CompletableFuture<Supplier<UnitAnswer<AssignmentAnswer>>> end = new CompletableFuture<>();

        private volatile boolean failed;

        Fetch(int index) {
            this.index = index;
        }

        boolean ended() {
            return end.isDone();
        }

        void run() {
            if (begun.compareAndSet(false, true)) {
                try {
                    var answer = question.apply(index);
                    end.complete(() -> answer);
                } catch (RuntimeException | Error e) {
                    failed = true;
                    end.complete(() -> {
                        throw e;
                    });
                }
            }
        }

        /** Lets go of a page that nobody takes. */
        void drop() {
            if (!begun.compareAndSet(false, true)) {
                end.join();
            }
        }
    }
}
