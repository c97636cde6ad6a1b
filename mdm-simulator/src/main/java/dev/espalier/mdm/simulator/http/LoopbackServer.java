package dev.espalier.mdm.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP/1.1 server on 127.0.0.1 that hands whole requests to a responder. */
public final class LoopbackServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    private static final int LARGEST_BODY = 32 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Responder responder;
    private final BiConsumer<Request, Integer> witness;
    private final Sender sender;
    private final Silence silence;

    private LoopbackServer(
            HttpServer server, Responder responder, BiConsumer<Request, Integer> witness, Silence silence) {
        this.server = server;
        this.responder = responder;
        this.witness = witness;
        this.silence = silence;
        this.sender = new Sender(silence);
        this.threads = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "apple-simulator");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @param responder makes the one who answers, given the address
     * @param witness is told of every request and the status of its answer, 0 if there was none
     * @param silence what late answers wait for
     */
    public static LoopbackServer start(
            int port, Function<URI, Responder> responder, BiConsumer<Request, Integer> witness, Silence silence) {
        try {
            // Without this the JDK's server holds back the end of every answer for some 40 ms.
            System.setProperty("sun.net.httpserver.nodelay", "true");
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var server = new LoopbackServer(http, responder.apply(url(http)), witness, silence);
            http.setExecutor(server.threads);
            http.createContext("/", server::handle);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("could not listen on 127.0.0.1:" + port, e);
        }
    }

    public URI url() {
        return url(server);
    }

    private static URI url(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        silence.breakIt();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("a client went away: {}", e.toString());
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        try {
            var request = read(exchange);
            var transmission = responder.respond(request);
            witness.accept(
                    request, transmission.answered() ? transmission.reply().status() : 0);
            sender.send(exchange, transmission);
        } catch (RuntimeException e) {
            LOG.error(
                    "the simulator failed to answer {}",
                    exchange.getRequestURI().getPath(),
                    e);
            exchange.sendResponseHeaders(500, -1);
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return new Request(
                exchange.getRequestMethod(),
                uri.getPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                headers,
                exchange.getRequestBody().readNBytes(LARGEST_BODY));
    }
}
