package dev.espalier.mdm.simulator.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of Apple's side that has a content token. */
public final class StoreClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI url;

    public StoreClient(URI url) {
        this.url = url;
    }

    /** Asks with a token as cookie, and without one if it is empty. */
    public JsonNode get(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        return send(token.isEmpty() ? request : request.header("Cookie", "itvt=" + token));
    }

    public JsonNode post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            return JsonMapper.shared()
                    .readTree(
                            HTTP.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
