package dev.espalier.mdm.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP/1.1 server on 127.0.0.1 that hands whole requests to a responder.
 *
 * <p>It is one of its own because the JDK's server always writes the machine's time into its answers, and clients that suspect
 * their clock look there for Apple's.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    private static final int BACKLOG = 200;

    private final ServerSocket listening;
    private final Responder responder;
    private final BiConsumer<Request, Integer> witness;
    private final Sender sender;
    private final Silence silence;
    private final ExecutorService threads = Executors.newCachedThreadPool(LoopbackServer::thread);
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    private LoopbackServer(
            ServerSocket listening, Responder responder, BiConsumer<Request, Integer> witness, Pace pace) {
        this.listening = listening;
        this.responder = responder;
        this.witness = witness;
        this.silence = pace.silence();
        this.sender = new Sender(pace.clock(), pace.silence());
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @param responder makes the one who answers, given the address
     * @param witness is told of every request and the status of its answer, 0 if there was none
     * @param pace the time, and what late answers wait for
     */
    public static LoopbackServer start(
            int port, Function<URI, Responder> responder, BiConsumer<Request, Integer> witness, Pace pace) {
        try {
            var listening = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            var server = new LoopbackServer(listening, responder.apply(url(listening)), witness, pace);
            server.threads.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("could not listen on 127.0.0.1:" + port, e);
        }
    }

    public URI url() {
        return url(listening);
    }

    private static URI url(ServerSocket listening) {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    @Override
    public void close() {
        silence.breakIt();
        try {
            listening.close();
        } catch (IOException e) {
            LOG.debug("did not close: {}", e.toString());
        }
        open.forEach(Connection::close);
        threads.shutdownNow();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var connection = new Connection(listening.accept(), responder, witness, sender);
                open.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException | RejectedExecutionException e) {
                LOG.debug("not listening any more: {}", e.toString());
            }
        }
    }

    private void serve(Connection connection) {
        try {
            connection.run();
        } finally {
            open.remove(connection);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "apple-simulator");
        thread.setDaemon(true);
        return thread;
    }
}
