package dev.espalier.mdm.apple.http;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A server on loopback that speaks HTTP/2 and nothing else: it answers one request after the other, each with 200. */
public final class Http2Apple implements AutoCloseable {
    private static final int PREFACE = 24;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int END_STREAM = 1;
    private static final int ACKNOWLEDGED = 1;
    private static final int END_HEADERS = 4;
    private static final byte[] STATUS_200 = {(byte) 0x88};

    private final SSLServerSocket socket;
    private final Deque<String> answers;
    private final List<Integer> streams = new CopyOnWriteArrayList<>();

    public Http2Apple(SSLContext identity, List<String> answers) {
        try {
            this.answers = new ArrayDeque<>(answers);
            this.socket = (SSLServerSocket)
                    identity.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
            var parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::accept, "http2-apple");
        thread.setDaemon(true);
        thread.start();
    }

    public URI url() {
        return URI.create("https://localhost:" + socket.getLocalPort());
    }

    /** The streams that were answered, all on the first connection. */
    public List<Integer> streams() {
        return streams;
    }

    private void accept() {
        try (var connection = (SSLSocket) socket.accept()) {
            var in = new DataInputStream(connection.getInputStream());
            var out = new DataOutputStream(connection.getOutputStream());
            in.readFully(new byte[PREFACE]);
            frame(out, new Frame(SETTINGS, 0, 0, new byte[0]));
            while (!socket.isClosed()) {
                take(Frame.read(in), out);
            }
        } catch (IOException e) {
            answers.clear();
        }
    }

    private record Frame(int type, int flags, int stream, byte[] payload) {
        static Frame read(DataInputStream in) throws IOException {
            byte[] payload = new byte[(in.readUnsignedShort() << 8) + in.readUnsignedByte()];
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            in.readFully(payload);
            return new Frame(type, flags, stream, payload);
        }
    }

    private void take(Frame frame, DataOutputStream out) throws IOException {
        boolean request = frame.type() == HEADERS || frame.type() == DATA;
        if (request && (frame.flags() & END_STREAM) != 0) {
            streams.add(frame.stream());
            byte[] body = answers.remove().getBytes(StandardCharsets.UTF_8);
            frame(out, new Frame(HEADERS, END_HEADERS, frame.stream(), STATUS_200));
            frame(out, new Frame(DATA, END_STREAM, frame.stream(), body));
        } else if (frame.type() == SETTINGS && (frame.flags() & ACKNOWLEDGED) == 0) {
            frame(out, new Frame(SETTINGS, ACKNOWLEDGED, 0, new byte[0]));
        }
    }

    private static void frame(DataOutputStream out, Frame frame) throws IOException {
        out.writeByte(0);
        out.writeShort(frame.payload().length);
        out.writeByte(frame.type());
        out.writeByte(frame.flags());
        out.writeInt(frame.stream());
        out.write(frame.payload());
        out.flush();
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
