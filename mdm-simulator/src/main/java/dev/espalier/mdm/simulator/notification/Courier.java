package dev.espalier.mdm.simulator.notification;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.NotificationScript;
import dev.espalier.mdm.simulator.Notifications;
import dev.espalier.mdm.simulator.SentNotification;
import dev.espalier.mdm.simulator.SentNotification.Attempt;
import dev.espalier.mdm.simulator.time.Agenda;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Brings notifications to the services that manage devices.
 *
 * <p>Attempts are due by the virtual clock and made by threads of the courier's own, one after the other for one address, whenever
 * {@link #tick} finds them due. Only {@link #probe} makes its caller wait.
 */
public final class Courier implements Notifications, AutoCloseable {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final Behavior behavior;
    private final ExecutorService threads = Executors.newCachedThreadPool(Courier::thread);
    private final Wire wire;
    private final Agenda agenda;
    private final Mishaps mishaps = new Mishaps();
    private final Deque<Parcel> parcels = new ArrayDeque<>();
    private final Map<URI, CompletableFuture<Void>> lanes = new HashMap<>();

    public Courier(InstantSource clock, Behavior behavior) {
        this.clock = clock;
        this.behavior = behavior;
        this.wire = new Wire(clock, threads);
        this.agenda = new Agenda(clock, Runnable::run);
    }

    /** Whether Apple would send anything there: over HTTPS, and over HTTP to this machine if that is allowed. */
    public boolean takes(URI url) {
        if (url.getHost() == null || url.getScheme() == null) {
            return false;
        }
        return url.getScheme().equalsIgnoreCase("https")
                || url.getScheme().equalsIgnoreCase("http")
                        && behavior.get(ContentChoice.PLAIN_NOTIFICATION_URLS)
                        && THIS_MACHINE.contains(url.getHost());
    }

    /** Sends a letter once while the caller waits, ten seconds at most, and tells whether it was taken. */
    public boolean probe(Letter letter) {
        var attempt = wire.post(letter);
        synchronized (this) {
            remember(Parcel.tested(letter, attempt));
        }
        return attempt.succeeded();
    }

    /** Takes a letter on; returns at once. */
    public synchronized void send(Letter letter) {
        var held = parcels.stream().filter(each -> each.isHeldFor(letter.to())).toList();
        mishaps.next(letter.type())
                .ifPresentOrElse(mishap -> post(letter, mishap), () -> takeOn(new Parcel(letter, now())));
        tick();
        held.forEach(parcel -> parcel.release(now()));
        tick();
    }

    /** Makes the attempts that are due; returns at once. */
    public synchronized void tick() {
        var now = now();
        parcels.stream().filter(parcel -> parcel.isDue(now)).forEach(this::depart);
    }

    @Override
    public synchronized List<SentNotification> all() {
        return parcels.stream().map(Parcel::view).toList();
    }

    @Override
    public NotificationScript onNext(String type) {
        return mishaps.onNext(type);
    }

    @Override
    public synchronized void clear() {
        mishaps.clear();
        parcels.removeIf(Parcel::hasEnded);
    }

    @Override
    public synchronized boolean settle(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        tick();
        while (busy() && System.nanoTime() < end) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !busy();
    }

    @Override
    public void close() {
        agenda.close();
        threads.shutdownNow();
    }

    private void post(Letter letter, Mishap mishap) {
        switch (mishap.fault()) {
            case DROPPED -> remember(Parcel.dropped(letter, now()));
            case DUPLICATED -> {
                takeOn(new Parcel(letter, now()));
                takeOn(new Parcel(letter, now()));
            }
            case DELAYED -> takeOn(new Parcel(letter, now().plus(mishap.delay())));
            case REORDERED -> takeOn(Parcel.held(letter, now().plus(LONGEST_HOLD)));
            case WRONG_SECRET -> takeOn(new Parcel(letter.to(stranger(letter.to())), now()));
        }
    }

    private static Address stranger(Address address) {
        return new Address(address.url(), "of-somebody-else");
    }

    private void takeOn(Parcel parcel) {
        remember(parcel);
        agenda.plan(parcel.dueAt(), this::tick);
    }

    /** Forgets the oldest letters that have come to an end, but none that is still to be sent. */
    private void remember(Parcel parcel) {
        parcels.addLast(parcel);
        for (Iterator<Parcel> oldest = parcels.iterator(); parcels.size() > CAPACITY && oldest.hasNext(); ) {
            if (oldest.next().hasEnded()) {
                oldest.remove();
            }
        }
    }

    private void depart(Parcel parcel) {
        parcel.leave();
        var lane = parcel.letter().to().url();
        var before = lanes.getOrDefault(lane, CompletableFuture.completedFuture(null));
        lanes.put(lane, before.thenRunAsync(() -> returned(parcel, wire.post(parcel.letter())), threads));
    }

    private synchronized void returned(Parcel parcel, Attempt attempt) {
        parcel.returned(attempt);
        if (!parcel.hasEnded()) {
            agenda.plan(parcel.dueAt(), this::tick);
        }
        tick();
        notifyAll();
    }

    private boolean busy() {
        var now = now();
        return parcels.stream().anyMatch(parcel -> parcel.isOnTheRoad() || parcel.isDue(now));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "apple-notifications");
        thread.setDaemon(true);
        return thread;
    }
}
