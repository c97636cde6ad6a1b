package dev.espalier.mdm.application;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.failure.StorageException;
import java.util.function.Supplier;

/** What is kept only if the work that needs it ends well. */
public final class Provisional {
    private Provisional() {}

    /**
     * Works, and drops it unless that was done. If the storage fails, it may be in use by now: it is left to be swept once
     * nothing refers to it.
     */
    public static <T> Outcome<T> keptIfDone(Supplier<Outcome<T>> work, Runnable drop) {
        boolean keep = false;
        try {
            var outcome = work.get();
            keep = outcome.refusal().isEmpty();
            return outcome;
        } catch (StorageException e) {
            keep = true;
            throw e;
        } finally {
            if (!keep) {
                drop.run();
            }
        }
    }
}
