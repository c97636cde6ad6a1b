package dev.espalier.mdm.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who controls the simulator from outside. */
public final class ControlClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI url;

    public ControlClient(URI url) {
        this.url = url;
    }

    /** Takes a step that is expected to succeed. */
    public JsonNode json(String method, String path, String body) {
        var answer = call(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JsonMapper.shared().readTree(answer.body());
    }

    public JsonNode get(String path) {
        return json("GET", path, "");
    }

    public JsonNode post(String path, String body) {
        return json("POST", path, body);
    }

    public HttpResponse<String> call(String method, String path, String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + path))
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
