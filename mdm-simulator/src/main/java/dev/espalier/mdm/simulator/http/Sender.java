package dev.espalier.mdm.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Puts answers on the wire, as far as they get. */
final class Sender {

    private static final int WORTH_COMPRESSING = 1024;

    private final Silence silence;

    Sender(Silence silence) {
        this.silence = silence;
    }

    /** Sends an answer; the caller closes the exchange, which ends the connection if the answer is not complete. */
    void send(HttpExchange exchange, Transmission transmission) throws IOException, InterruptedException {
        if (!transmission.delay().isZero()) {
            silence.keep(transmission.delay());
        }
        if (transmission.answered()) {
            headers(exchange, transmission.reply());
            travel(exchange, transmission);
        }
    }

    private void travel(HttpExchange exchange, Transmission transmission) throws IOException, InterruptedException {
        int status = transmission.reply().status();
        var body = transmission.reply().body();
        switch (transmission.delivery()) {
            case WHOLE, DROPPED, LOST -> whole(exchange, status, encoded(exchange, body));
            case HALF -> whole(exchange, status, encoded(exchange, half(body)));
            case CUT -> begin(exchange, status, encoded(exchange, body));
            case HALF_THEN_SILENCE -> {
                begin(exchange, status, encoded(exchange, body));
                silence.keep();
            }
        }
    }

    private static void headers(HttpExchange exchange, Reply reply) {
        var headers = exchange.getResponseHeaders();
        reply.headers().forEach(headers::set);
        if (!reply.contentType().isEmpty()) {
            headers.set("Content-Type", reply.contentType());
        }
    }

    private static void whole(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void begin(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, Math.max(2, body.length));
        OutputStream out = exchange.getResponseBody();
        out.write(half(body));
        out.flush();
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }

    private static byte[] encoded(HttpExchange exchange, byte[] body) {
        var accepted = exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of());
        if (body.length < WORTH_COMPRESSING || accepted.stream().noneMatch(value -> value.contains("gzip"))) {
            return body;
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        var packed = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new QuickGzip(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Speed counts more than size on loopback. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
