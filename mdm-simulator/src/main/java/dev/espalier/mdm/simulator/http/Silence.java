package dev.espalier.mdm.simulator.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What answers wait for that are late or never come: the end of a delay, or somebody breaking the silence. */
public final class Silence {

    private final AtomicReference<CountDownLatch> latch = new AtomicReference<>(new CountDownLatch(1));

    /** Ends every wait that is going on. */
    public void breakIt() {
        latch.getAndSet(new CountDownLatch(1)).countDown();
    }

    void keep() throws InterruptedException {
        latch.get().await();
    }

    void keep(Duration atMost) throws InterruptedException {
        latch.get().await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
