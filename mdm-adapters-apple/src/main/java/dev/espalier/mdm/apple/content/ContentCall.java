package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.AppleRequest;
import dev.espalier.mdm.apple.http.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * What to ask the service of Apps and Books.
 *
 * @param endpoint where
 * @param query in the form of an address, or empty
 * @param body JSON for a call that changes something; empty for one that only asks
 */
@SuppressWarnings("ArrayRecordComponent") // it is passed on, never compared
public record ContentCall(Endpoint endpoint, String query, byte[] body) {

    /** Asks. */
    public static ContentCall get(Endpoint endpoint) {
        return new ContentCall(endpoint, "", new byte[0]);
    }

    /** Changes something. */
    public static ContentCall write(Endpoint endpoint, Consumer<JsonGenerator> body) {
        return new ContentCall(endpoint, "", Json.object(body));
    }

    /** The same with one more parameter. */
    public ContentCall with(String name, String value) {
        String pair = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return new ContentCall(endpoint, query.isEmpty() ? pair : query + "&" + pair, body);
    }

    /** Whether it changes something. */
    boolean writes() {
        return body.length > 0;
    }

    /** The whole address, once it is known where the endpoint is. */
    public URI at(URI place) {
        String joint = place.getRawQuery() == null ? "?" : "&";
        return query.isEmpty() ? place : URI.create(place + joint + query);
    }

    /** The request to an address, with a media type if there is something to send. */
    public AppleRequest request(URI address, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        if (writes()) {
            all.put("Content-Type", "application/json");
        }
        return new AppleRequest(writes() ? "POST" : "GET", address, all, body);
    }
}
