package dev.espalier.mdm.sdk;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for a product that brings none: made when they are needed, gone when they are not, and never in the way of an exit. */
final class OwnThreads implements Executor, AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(OwnThreads::daemon);

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "espalier-pages");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Lets what runs come to its end: an interrupted thread would take an embedded database with it. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
