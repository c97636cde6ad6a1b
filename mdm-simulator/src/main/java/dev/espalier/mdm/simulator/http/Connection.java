package dev.espalier.mdm.simulator.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the requests of one connection, one after the other. */
final class Connection implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int FAREWELL_MILLIS = 1_000;
    private static final int BUFFER = 64 * 1024;

    private final Socket socket;
    private final Responder responder;
    private final BiConsumer<Request, Integer> witness;
    private final Sender sender;

    Connection(Socket socket, Responder responder, BiConsumer<Request, Integer> witness, Sender sender) {
        this.socket = socket;
        this.responder = responder;
        this.witness = witness;
        this.sender = sender;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            converse(
                    new BufferedInputStream(socket.getInputStream(), BUFFER),
                    new BufferedOutputStream(socket.getOutputStream(), BUFFER));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("a client went away: {}", e.toString());
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a connection did not close: {}", e.toString());
        }
    }

    private void converse(InputStream in, OutputStream out) throws IOException, InterruptedException {
        var requests = new RequestReader(in, () -> encourage(out));
        try {
            var incoming = requests.next();
            while (incoming.isPresent() && answer(incoming.get(), out)) {
                incoming = requests.next();
            }
        } catch (Malformed e) {
            LOG.debug("refused: {}", e.getMessage());
            sender.refuse(e.status(), out);
            sayGoodbye(in);
        } catch (SocketTimeoutException e) {
            LOG.debug("a connection has been idle for too long");
        }
    }

    /** Answers a request, and tells whether the connection goes on. */
    private boolean answer(Incoming incoming, OutputStream out) throws IOException, InterruptedException {
        var request = incoming.request();
        var transmission = respond(request);
        witness.accept(request, transmission.answered() ? transmission.reply().status() : 0);
        return sender.send(incoming, transmission, out);
    }

    private Transmission respond(Request request) {
        try {
            return responder.respond(request);
        } catch (RuntimeException e) {
            LOG.error("the simulator failed to answer {}", request.path(), e);
            return Transmission.of(Reply.text(500, ""));
        }
    }

    private static void encourage(OutputStream out) throws IOException {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII));
        out.flush();
    }

    /** Lets the client read the answer, although there is more to come from it. */
    private void sayGoodbye(InputStream in) throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(FAREWELL_MILLIS);
        var rest = new byte[BUFFER];
        long passed = 0;
        for (int read = in.read(rest); read >= 0 && passed < 4L * RequestReader.LARGEST_BODY; read = in.read(rest)) {
            passed += read;
        }
    }
}
