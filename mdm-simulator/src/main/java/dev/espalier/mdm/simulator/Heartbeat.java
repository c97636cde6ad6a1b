package dev.espalier.mdm.simulator;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what has become due: whenever somebody moves the clock, and every moment as it runs. */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final long MILLIS = 100;

    private final VirtualClock clock;
    private final Runnable work;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Heartbeat::thread);

    private Heartbeat(VirtualClock clock, Runnable work) {
        this.clock = clock;
        this.work = work;
    }

    static Heartbeat start(VirtualClock clock, Runnable work) {
        var heart = new Heartbeat(clock, work);
        clock.onMove(heart.work);
        heart.thread.scheduleWithFixedDelay(heart::beat, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
        return heart;
    }

    @Override
    public void close() {
        clock.forget(work);
        thread.shutdownNow();
    }

    /** An exception would end the beats for good. */
    private void beat() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("the simulator failed to do what was due", e);
        }
    }

    private static Thread thread(Runnable beats) {
        var thread = new Thread(beats, "apple-heartbeat");
        thread.setDaemon(true);
        return thread;
    }
}
