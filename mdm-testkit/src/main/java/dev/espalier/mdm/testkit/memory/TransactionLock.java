package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.failure.MisuseException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one transaction run at a time, and tells what has no business inside of one. */
final class TransactionLock {

    private final ReentrantLock lock = new ReentrantLock();

    boolean heldByThisThread() {
        return lock.isHeldByCurrentThread();
    }

    void refuseInside(String what) {
        if (heldByThisThread()) {
            throw new MisuseException(what + " inside a transaction; do it before or after.");
        }
    }

    <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
