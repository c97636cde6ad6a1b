package dev.espalier.mdm.apple.http;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Exchanges under way that belong together, so that all of them can be ended from outside. */
public final class OpenCalls {
    private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();

    /** Waits for an exchange. */
    <T> T during(CompletableFuture<?> exchange, Supplier<T> wait) {
        open.add(exchange);
        try {
            return wait.get();
        } finally {
            open.remove(exchange);
        }
    }

    /** Ends them: whoever waits hears at once that there is no answer. */
    public void abandon() {
        open.forEach(exchange -> exchange.cancel(true));
    }
}
