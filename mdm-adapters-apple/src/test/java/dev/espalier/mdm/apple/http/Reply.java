package dev.espalier.mdm.apple.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** One answer of the scripted Apple. */
public record Reply(int status, Map<String, String> headers, byte[] body, Ending ending) {

    /** How the answer ends. */
    public enum Ending {
        /** The connection breaks before anything was said. */
        NOTHING,
        /** Properly. */
        WHOLE,
        /** In the middle of the body the connection breaks. */
        CUT,
        /** In the middle of the body nothing more comes, and the connection stays. */
        SILENT
    }

    public static Reply json(String body) {
        return json(200, body);
    }

    public static Reply json(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "application/json;charset=UTF8"), utf8(body), Ending.WHOLE);
    }

    public static Reply error(int status, String code) {
        return new Reply(status, Map.of("Content-Type", "text/plain;Charset=UTF8"), utf8(code), Ending.WHOLE);
    }

    public static Reply page(int status, String html) {
        return new Reply(status, Map.of("Content-Type", "text/html"), utf8(html), Ending.WHOLE);
    }

    public Reply with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, ending);
    }

    public Reply body(byte[] other) {
        return new Reply(status, headers, other, ending);
    }

    public Reply ending(Ending other) {
        return new Reply(status, headers, body, other);
    }

    public Reply packed() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(status, headers, bytes.toByteArray(), ending).with("Content-Encoding", "gzip");
    }

    /** How much of the body is sent. */
    int sent() {
        return ending == Ending.WHOLE ? body.length : body.length / 2;
    }

    byte[] head() {
        var head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\nConnection: close\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return utf8(head + "Content-Length: " + body.length + "\r\n\r\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
