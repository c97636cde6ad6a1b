package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Lets a second update of the same server join the one that runs in this process (rule S19). */
final class RunningUpdates {
    private final ConcurrentMap<Key, CompletableFuture<Outcome<UpdateReport>>> running = new ConcurrentHashMap<>();

    /** Runs the work, or waits for the same work that runs already and brings its outcome. */
    Outcome<UpdateReport> joining(AccountId account, IntegrationId server, Supplier<Outcome<UpdateReport>> work) {
        var key = new Key(account, server);
        var ours = new CompletableFuture<Outcome<UpdateReport>>();
        var theirs = running.putIfAbsent(key, ours);
        return theirs == null ? leading(key, ours, work) : joined(theirs);
    }

    private Outcome<UpdateReport> leading(
            Key key, CompletableFuture<Outcome<UpdateReport>> ours, Supplier<Outcome<UpdateReport>> work) {
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

    private static Outcome<UpdateReport> joined(CompletableFuture<Outcome<UpdateReport>> theirs) {
        try {
            return theirs.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private record Key(AccountId account, IntegrationId server) {}
}
