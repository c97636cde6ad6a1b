package dev.espalier.mdm.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads requests from a connection: HTTP/1.1 and 1.0, bodies with a length or in chunks. */
final class RequestReader {

    static final int LARGEST_BODY = 32 * 1024 * 1024;

    private static final int LARGEST_HEAD = 256 * 1024;
    private static final Pattern VERSION = Pattern.compile("HTTP/1\\.[01]");
    private static final Pattern ORIGIN = Pattern.compile("(?i)^https?://[^/?]*");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,8})[ \\t]*(?:;.*)?");

    /** Tells a client to send its body. */
    @FunctionalInterface
    interface Encouragement {
        void give() throws IOException;
    }

    private final InputStream in;
    private final Encouragement encouragement;
    private int headBytes;

    RequestReader(InputStream in, Encouragement encouragement) {
        this.in = in;
        this.encouragement = encouragement;
    }

    /** The next request, or nothing if the client has closed the connection. */
    Optional<Incoming> next() throws IOException {
        headBytes = 0;
        var first = requestLine();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var words = first.get().split(" ");
        if (words.length != 3 || !VERSION.matcher(words[2]).matches()) {
            throw new Malformed(400, "not an HTTP/1.1 request line");
        }
        var head = Head.of(words, headerLines());
        return Optional.of(new Incoming(request(head, body(head)), head.persistent()));
    }

    /** Empty lines before a request are passed over. */
    private Optional<String> requestLine() throws IOException {
        var line = line();
        while (line.isPresent() && line.get().isEmpty()) {
            line = line();
        }
        return line;
    }

    private List<String> headerLines() throws IOException {
        var lines = new ArrayList<String>();
        for (var line = requiredLine(); !line.isEmpty(); line = requiredLine()) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                unfold(lines, line);
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void unfold(List<String> lines, String rest) throws Malformed {
        if (lines.isEmpty()) {
            throw new Malformed(400, "a folded header without a beginning");
        }
        lines.add(lines.remove(lines.size() - 1) + " " + rest.trim());
    }

    private static Request request(Head head, byte[] body) throws Malformed {
        var target = ORIGIN.matcher(head.target()).replaceFirst("");
        int mark = target.indexOf('?');
        var path = mark < 0 ? target : target.substring(0, mark);
        return new Request(
                head.method(), decoded(path), mark < 0 ? "" : target.substring(mark + 1), head.headers(), body);
    }

    private byte[] body(Head head) throws IOException {
        boolean chunked = head.says("transfer-encoding", "chunked");
        long length = chunked ? 0 : length(head);
        if (length > LARGEST_BODY) {
            throw new Malformed(413, "a body of " + length + " bytes");
        }
        if ((chunked || length > 0) && head.says("expect", "100-continue")) {
            encouragement.give();
        }
        return chunked ? chunks() : exactly((int) length);
    }

    private static long length(Head head) throws Malformed {
        var lengths = head.headers().getOrDefault("content-length", List.of("0"));
        if (!lengths.stream().allMatch(lengths.get(0)::equals)
                || !LENGTH.matcher(lengths.get(0)).matches()) {
            throw new Malformed(400, "no length");
        }
        return Long.parseLong(lengths.get(0));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            if (body.size() + (long) size > LARGEST_BODY) {
                throw new Malformed(413, "too many chunks");
            }
            body.write(exactly(size));
            requiredLine();
        }
        headerLines();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        headBytes = 0;
        var size = CHUNK.matcher(requiredLine());
        if (!size.matches()) {
            throw new Malformed(400, "a chunk without a size");
        }
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(size.group(1), 16));
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the client went away in the middle of a body");
        }
        return bytes;
    }

    private String requiredLine() throws IOException {
        return line().orElseThrow(() -> new EOFException("the client went away in the middle of a request"));
    }

    /** A line without its end, which is LF or CRLF; nothing at the end of the stream. */
    private Optional<String> line() throws IOException {
        var line = new ByteArrayOutputStream(128);
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (++headBytes > LARGEST_HEAD) {
                throw new Malformed(431, "too many headers");
            }
            line.write(next);
            next = in.read();
        }
        if (next < 0 && line.size() == 0) {
            return Optional.empty();
        }
        var text = line.toString(ISO_8859_1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    private static String decoded(String path) throws Malformed {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Malformed(400, "a path with a broken escape");
        }
    }
}
