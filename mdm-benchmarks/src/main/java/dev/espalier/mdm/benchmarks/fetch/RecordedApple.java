package dev.espalier.mdm.benchmarks.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in front of the simulated Apple and remembers the pages of the full list, so that every measurement reads the
 * same bytes from a file and none of them pays for inventing devices. All other calls go through.
 */
final class RecordedApple implements AutoCloseable {
    private static final String FULL_LIST = "/server/devices";
    private static final String JSON = "application/json;charset=UTF-8";

    private final HttpServer server;
    private final Path folder;
    private final URI apple;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Path> pages = new ConcurrentHashMap<>();

    private RecordedApple(HttpServer server, URI apple, Path folder) {
        this.server = server;
        this.apple = apple;
        this.folder = folder;
    }

    /** Takes a port of its own on loopback, before it is known who stands behind. */
    static HttpServer port() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    /** The address of a port. */
    static URI url(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Begins to answer on a port, with pages kept in a folder. */
    static RecordedApple start(HttpServer server, URI apple, Path folder) {
        var recorded = new RecordedApple(server, apple, folder);
        server.setExecutor(recorded.threads);
        server.createContext("/", recorded::handle);
        server.start();
        return recorded;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().equals(FULL_LIST)) {
                page(exchange, question);
            } else {
                passOn(exchange, ask(exchange, question));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void page(HttpExchange exchange, byte[] question) throws IOException, InterruptedException {
        String key = new String(question, StandardCharsets.UTF_8);
        Path page = pages.get(key);
        if (page != null) {
            send(exchange, 200, Files.readAllBytes(page));
            return;
        }
        var answer = ask(exchange, question);
        if (answer.statusCode() == 200) {
            pages.put(key, Files.write(Files.createTempFile(folder, "page", ".json"), answer.body()));
        }
        passOn(exchange, answer);
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(apple.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(question));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (carried(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static boolean carried(String header) {
        return header.toLowerCase(Locale.ROOT).matches("authorization|content-type|user-agent|x-.*");
    }

    private static void passOn(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (carried(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        send(exchange, answer.statusCode(), answer.body());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of(JSON));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Forgets the pages and stops listening. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        pages.values().forEach(RecordedApple::delete);
    }

    private static void delete(Path page) {
        try {
            Files.deleteIfExists(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
