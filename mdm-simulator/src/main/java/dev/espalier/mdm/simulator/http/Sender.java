package dev.espalier.mdm.simulator.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.espalier.mdm.simulator.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Puts answers on the wire, as far as they get. Their date is that of the simulator's clock. */
final class Sender {

    private static final int WORTH_COMPRESSING = 1024;
    private static final Pattern GZIP = Pattern.compile("(?i)(gzip|\\*)(\\s*;\\s*q=(1(\\.0*)?|0?\\.0*[1-9][0-9]*))?");

    private final InstantSource clock;
    private final Silence silence;

    Sender(InstantSource clock, Silence silence) {
        this.clock = clock;
        this.silence = silence;
    }

    /** Sends an answer, and tells whether the connection goes on. */
    boolean send(Incoming incoming, Transmission transmission, OutputStream out)
            throws IOException, InterruptedException {
        if (!transmission.delay().isZero()) {
            silence.keep(transmission.delay());
        }
        if (!transmission.answered()) {
            return false;
        }
        var reply = transmission.delivery() == Delivery.HALF
                ? transmission.reply().withBody(half(transmission.reply().body()))
                : transmission.reply();
        var packed = packed(incoming.request(), reply);
        return switch (transmission.delivery()) {
            case CUT -> begin(packed, out);
            case HALF_THEN_SILENCE -> {
                begin(packed, out);
                silence.keep();
                yield false;
            }
            default -> whole(incoming, packed, out);
        };
    }

    /** Answers what can't be understood; the connection ends. */
    void refuse(int status, OutputStream out) throws IOException {
        out.write(head(Reply.text(status, ""), 0, false));
        out.flush();
    }

    private boolean whole(Incoming incoming, Reply reply, OutputStream out) throws IOException {
        out.write(head(reply, reply.body().length, incoming.persistent()));
        if (!incoming.request().method().equals("HEAD") && hasBody(reply.status())) {
            out.write(reply.body());
        }
        out.flush();
        return incoming.persistent();
    }

    /** Announces the whole body and sends half of it. */
    private boolean begin(Reply reply, OutputStream out) throws IOException {
        out.write(head(reply, Math.max(2, reply.body().length), false));
        out.write(half(reply.body()));
        out.flush();
        return false;
    }

    private byte[] head(Reply reply, int length, boolean persistent) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Date", HttpDate.of(clock.instant()));
        if (!reply.contentType().isEmpty()) {
            headers.put("Content-Type", reply.contentType());
        }
        headers.putAll(reply.headers());
        if (hasBody(reply.status())) {
            headers.put("Content-Length", Integer.toString(length));
        }
        headers.put("Connection", persistent ? "keep-alive" : "close");
        var head = new StringBuilder("HTTP/1.1 " + reply.status() + " " + Reason.of(reply.status()) + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(US_ASCII);
    }

    private static boolean hasBody(int status) {
        return status >= 200 && status != 204 && status != 304;
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }

    private static Reply packed(Request request, Reply reply) {
        var accepted = request.headers().getOrDefault("accept-encoding", List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")));
        if (reply.body().length < WORTH_COMPRESSING
                || accepted.noneMatch(coding -> GZIP.matcher(coding.trim()).matches())) {
            return reply;
        }
        var packed = new ByteArrayOutputStream(reply.body().length / 4);
        try (var gzip = new QuickGzip(packed)) {
            gzip.write(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reply.with(Map.of("Content-Encoding", "gzip")).withBody(packed.toByteArray());
    }

    /** Speed counts more than size on loopback. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
