package dev.espalier.mdm.cli.shared;

import java.util.concurrent.CountDownLatch;

/** Somebody's wish that the command ends early (Ctrl-C). Work ends between two steps, so nothing is left half-written. */
public final class Interruption {
    private final CountDownLatch wish = new CountDownLatch(1);

    public void raise() {
        wish.countDown();
    }

    public boolean raised() {
        return wish.getCount() == 0;
    }

    /** Returns once the wish is there. */
    public void await() throws InterruptedException {
        wish.await();
    }
}
