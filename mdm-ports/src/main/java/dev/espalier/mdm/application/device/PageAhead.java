package dev.espalier.mdm.application.device;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.device.PageAnswer;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Apple's pages in order, the next one fetched on another thread while the present one is stored: one ahead, never two.
 * What fails ahead of its turn is heard of at its turn. Closing ends the question under way, so that no call to Apple
 * outlives the lease.
 */
final class PageAhead implements AutoCloseable {
    /** How often it is looked whether somebody wants the update to end. */
    private static final long LOOK_MILLIS = 50;

    private final Ports ports;
    private final UpdateRun run;
    private Optional<Fetch> ahead = Optional.empty();

    PageAhead(Ports ports, UpdateRun run) {
        this.ports = ports;
        this.run = run;
    }

    /** Asks for the page that comes next. */
    void ask(PageRequest request) {
        var fetch = new Fetch(request);
        ahead = Optional.of(fetch);
        try {
            ports.threads().execute(fetch);
        } catch (RejectedExecutionException e) {
            // Nobody has a thread to spare: whoever takes the page fetches it.
        }
    }

    /** The page, which need not have been asked for before; empty if the update was canceled meanwhile. */
    Optional<Arrived> take(PageRequest request) {
        if (run.canceled()) {
            return Optional.empty();
        }
        var fetch = fetching(request);
        do {
            if (fetch.endsSoon()) {
                ahead = Optional.empty();
                return Optional.of(fetch.end.join().get());
            }
            fetch.run();
        } while (!run.canceled());
        return Optional.empty();
    }

    private Fetch fetching(PageRequest request) {
        if (ahead.filter(fetch -> fetch.request.equals(request)).isEmpty()) {
            close();
            ask(request);
        }
        return ahead.orElseThrow();
    }

    /** Lets go of a page that nobody took. */
    @Override
    public void close() {
        ahead.ifPresent(Fetch::drop);
        ahead = Optional.empty();
    }

    /** Apple's answer, and when it came. */
    record Arrived(PageAnswer answer, Instant at) {}

    /** One question. Whoever comes first runs it: the other thread, or the one that cannot go on without it. */
    private final class Fetch implements Runnable {
        private final PageRequest request;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CompletableFuture<Supplier<Arrived>> end = new CompletableFuture<>();

        Fetch(PageRequest request) {
            this.request = request;
        }

        @Override
        public void run() {
            if (begun.compareAndSet(false, true)) {
                try {
                    var answer = ports.apple().devices().page(run.credential(), request);
                    var arrived = new Arrived(answer, ports.now());
                    end.complete(() -> arrived);
                } catch (RuntimeException | Error e) {
                    end.complete(() -> {
                        throw e;
                    });
                }
            }
        }

        boolean endsSoon() {
            return end.thenApply(any -> true)
                    .completeOnTimeout(false, LOOK_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
        }

        /** Again and again, because a question may be about to be sent. */
        void drop() {
            boolean never = begun.compareAndSet(false, true);
            while (!never && !end.isDone()) {
                ports.apple().devices().abandon(run.credential());
                endsSoon();
            }
        }
    }
}
