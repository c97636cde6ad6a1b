package dev.espalier.mdm.application;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Lets a second update of the same integration join the one that runs in this process (rules S19, A20). */
public final class RunningUpdates<R> {
    private final ConcurrentMap<Key, CompletableFuture<Outcome<R>>> running = new ConcurrentHashMap<>();

    /** Nothing runs yet. */
    public RunningUpdates() {}

    /** Runs the work, or waits for the same work that runs already and brings its outcome. */
    public Outcome<R> joining(AccountId account, IntegrationId integration, Supplier<Outcome<R>> work) {
        var key = new Key(account, integration);
        var ours = new CompletableFuture<Outcome<R>>();
        var theirs = running.putIfAbsent(key, ours);
        return theirs == null ? leading(key, ours, work) : joined(theirs);
    }

    private Outcome<R> leading(Key key, CompletableFuture<Outcome<R>> ours, Supplier<Outcome<R>> work) {
        try {
            var outcome = work.get();
            ours.complete(outcome);
            return outcome;
        } catch (RuntimeException | Error e) {
            ours.completeExceptionally(e);
            throw e;
        } finally {
            running.remove(key, ours);
        }
    }

    private Outcome<R> joined(CompletableFuture<Outcome<R>> theirs) {
        try {
            return theirs.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private record Key(AccountId account, IntegrationId integration) {}
}
