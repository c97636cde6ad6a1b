package dev.espalier.mdm.apple.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/**
 * A server on loopback that answers byte for byte what a test tells it to: for each path the replies in turn, the last
 * one again and again. One connection carries one exchange.
 */
public final class ScriptedApple implements AutoCloseable {

    /** A request as it arrived; the names of its headers in lower case. */
    public record Received(String method, String target, Map<String, String> headers, String body) {

        public String path() {
            return target.replaceAll("\\?.*", "");
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    private final ServerSocket socket;
    private final String scheme;
    private final Map<String, Function<Received, Reply>> scripts = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch givenUp = new CountDownLatch(1);

    public ScriptedApple() {
        this(ServerSocketFactory.getDefault(), "http");
    }

    /** A server that presents itself over TLS. */
    public ScriptedApple(SSLContext identity) {
        this(identity.getServerSocketFactory(), "https");
    }

    private ScriptedApple(ServerSocketFactory sockets, String scheme) {
        try {
            this.socket = sockets.createServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.scheme = scheme;
        on("/session", Reply.json("{\"auth_session_token\":\"session-1\"}"));
        start(this::accept);
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "scripted-apple");
        thread.setDaemon(true);
        thread.start();
    }

    public URI url() {
        return URI.create(scheme + "://localhost:" + socket.getLocalPort());
    }

    /** Replaces the script of a path. */
    public ScriptedApple on(String path, Reply... replies) {
        Deque<Reply> script = new ArrayDeque<>(List.of(replies));
        return on(path, request -> {
            synchronized (script) {
                return script.size() > 1 ? script.pop() : script.element();
            }
        });
    }

    /** Replaces the script of a path by answers that depend on the request. */
    public ScriptedApple on(String path, Function<Received, Reply> script) {
        scripts.put(path, script);
        return this;
    }

    /** Forgets what arrived so far. */
    public void forget() {
        received.clear();
    }

    public List<Received> received(String path) {
        return received.stream().filter(each -> each.path().equals(path)).toList();
    }

    /** The only request to a path. */
    public Received only(String path) {
        var all = received(path);
        if (all.size() != 1) {
            throw new AssertionError(path + " was called " + all.size() + " times");
        }
        return all.get(0);
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                var connection = socket.accept();
                start(() -> serve(connection));
            }
        } catch (IOException e) {
            scripts.clear();
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var request = read(connection.getInputStream());
            received.add(request);
            var reply = scripts.getOrDefault(request.path(), other -> Reply.error(404, ""))
                    .apply(request);
            if (reply.ending() != Reply.Ending.NOTHING) {
                send(connection, reply);
            }
        } catch (IOException e) {
            received.add(new Received("BROKEN", "/broken", Map.of(), String.valueOf(e.getMessage())));
        }
    }

    private void send(Socket connection, Reply reply) throws IOException {
        var out = connection.getOutputStream();
        out.write(reply.head());
        out.write(reply.body(), 0, reply.sent());
        out.flush();
        if (reply.ending() == Reply.Ending.SILENT) {
            awaitEnd(connection);
        }
    }

    /** Says nothing until the client closes the connection. */
    private void awaitEnd(Socket connection) throws IOException {
        if (connection.getInputStream().read() < 0) {
            givenUp.countDown();
        }
    }

    /** Whether a client closes a connection that went silent, within some seconds. */
    public boolean isGivenUp() throws InterruptedException {
        return givenUp.await(5, TimeUnit.SECONDS);
    }

    private static Received read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        var headers = new TreeMap<String, String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Received(first[0], first[1], headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the request ended early");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
