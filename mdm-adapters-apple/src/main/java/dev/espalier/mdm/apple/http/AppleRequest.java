package dev.espalier.mdm.apple.http;

import java.net.URI;
import java.util.Map;

/**
 * One request, which can be sent again. Its headers hold secrets, so it prints as method and path.
 *
 * @param method the HTTP method
 * @param uri where to
 * @param headers what to send besides what every request carries
 * @param body JSON; empty for a request without a body
 */
@SuppressWarnings("ArrayRecordComponent") // it is passed on, never compared
public record AppleRequest(String method, URI uri, Map<String, String> headers, byte[] body) {

    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
