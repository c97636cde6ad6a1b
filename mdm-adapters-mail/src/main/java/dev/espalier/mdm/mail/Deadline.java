package dev.espalier.mdm.mail;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * Ends what takes too long by closing its connection: a server that speaks a byte now and then never runs into a timeout of
 * the single answer.
 */
final class Deadline implements AutoCloseable {
    private final Duration patience;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "mail-deadline");
        thread.setDaemon(true);
        return thread;
    });

    Deadline(Duration patience) {
        this.patience = patience;
    }

    /** Works, for as long as there is patience. */
    <T> T within(Supplier<T> work) {
        var end = watch.schedule(this::cut, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            end.cancel(false);
        }
    }

    private void cut() {
        open.forEach(Deadline::close);
        open.clear();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private <S extends Socket> S watched(S socket) {
        open.removeIf(Socket::isClosed);
        open.add(socket);
        return socket;
    }

    /** Connections that can be cut. */
    SocketFactory sockets() {
        return new WatchedSockets(SocketFactory.getDefault(), this::watched);
    }

    /** Encrypted connections that can be cut, too. */
    SSLSocketFactory secureSockets(Optional<SSLContext> trust) {
        var factory = trust.map(SSLContext::getSocketFactory)
                .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
        return new WatchedSecureSockets(factory, this::watched);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
