package dev.espalier.mdm.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer before it is sent.
 *
 * @param status HTTP status
 * @param contentType media type, empty for none
 * @param headers further headers
 * @param body the body, possibly empty
 */
public record Reply(int status, String contentType, Map<String, String> headers, byte[] body) {

    private static final String JSON = "application/json;charset=UTF8";
    private static final String TEXT = "text/plain;Charset=UTF8";

    public static Reply json(byte[] body) {
        return new Reply(200, JSON, Map.of(), body);
    }

    public static Reply json(int status, byte[] body) {
        return new Reply(status, JSON, Map.of(), body);
    }

    public static Reply text(int status, String text) {
        return of(status, text.isEmpty() ? "" : TEXT, text);
    }

    public static Reply of(int status, String contentType, String body) {
        return new Reply(status, contentType, Map.of(), body.getBytes(UTF_8));
    }

    public static Reply empty() {
        return new Reply(200, "", Map.of(), new byte[0]);
    }

    public Reply with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, contentType, all, body);
    }

    public Reply withBody(byte[] other) {
        return new Reply(status, contentType, headers, other);
    }
}
