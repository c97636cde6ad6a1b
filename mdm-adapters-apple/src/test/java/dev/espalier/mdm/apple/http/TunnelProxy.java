package dev.espalier.mdm.apple.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on loopback that passes secure connections through without looking inside, or lets nobody through. */
public final class TunnelProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final boolean open;
    private final List<String> destinations = new CopyOnWriteArrayList<>();

    public TunnelProxy(boolean open) {
        try {
            this.open = open;
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            start(this::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProxySelector selector() {
        return ProxySelector.of(new InetSocketAddress("localhost", socket.getLocalPort()));
    }

    /** Where clients were taken, as they asked for it. */
    public List<String> destinations() {
        return destinations;
    }

    private static void start(Work work) {
        var thread = new Thread(work.endingQuietly(), "tunnel-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            var client = socket.accept();
            start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        String[] asked = head(client.getInputStream()).split("[ \r\n]");
        destinations.add(asked[0] + " " + asked[1]);
        if (!open) {
            say(client, "HTTP/1.1 407 Who are you?\r\nProxy-Authenticate: Negotiate\r\nContent-Length: 0\r\n\r\n");
            client.close();
            return;
        }
        String port = asked[1].substring(asked[1].indexOf(':') + 1);
        var server = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        say(client, "HTTP/1.1 200 Go ahead\r\n\r\n");
        start(() -> pass(client.getInputStream(), server.getOutputStream()));
        pass(server.getInputStream(), client.getOutputStream());
        client.close();
        server.close();
    }

    private static void pass(InputStream from, OutputStream to) throws IOException {
        from.transferTo(to);
    }

    private static void say(Socket client, String head) throws IOException {
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.read());
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException;

        /** A connection that ends is no event in a proxy's life. */
        default Runnable endingQuietly() {
            return () -> {
                try {
                    run();
                } catch (IOException e) {
                    Thread.currentThread().setName("tunnel-proxy, done: " + e.getMessage());
                }
            };
        }
    }
}
