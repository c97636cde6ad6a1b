package dev.espalier.mdm.simulator.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.TokenCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the enrollment service, written without the simulator's own classes. */
public final class Client {

    /** An answer as it was read. */
    public record Answer(int status, String body, HttpResponse<byte[]> response) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AppleSimulator simulator;
    private final TokenCredentials token;
    private String version = "10";
    private String session = "";
    private String lastCursor = "";

    public Client(AppleSimulator simulator, SimulatedServer server) {
        this(simulator, server.liveToken().orElseThrow());
    }

    public Client(AppleSimulator simulator, TokenCredentials token) {
        this.simulator = simulator;
        this.token = token;
    }

    public Client speaking(int protocolVersion) {
        return saying(Integer.toString(protocolVersion));
    }

    /** Sends any protocol version, or none. */
    public Client saying(String protocolVersion) {
        version = protocolVersion;
        return this;
    }

    /** Opens a session and uses it from now on. */
    public Client signIn() {
        session = session().json().path("auth_session_token").stringValue();
        return this;
    }

    public Answer session() {
        return session(authorization(
                UUID.randomUUID().toString(), simulator.clock().instant().getEpochSecond()));
    }

    public Answer session(String authorization) {
        return send(request("/session").header("Authorization", authorization).GET());
    }

    public Answer get(String path) {
        return send(request(path).header("X-ADM-Auth-Session", session).GET());
    }

    public Answer post(String path, String body) {
        return method("POST", path, body);
    }

    public Answer method(String method, String path, String body) {
        return send(request(path)
                .header("X-ADM-Auth-Session", session)
                .header("Content-Type", "application/json;charset=UTF8")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Every record of a list, page by page. */
    public List<JsonNode> all(String path, String cursor) {
        var records = new ArrayList<JsonNode>();
        var page = post(path, cursor.isEmpty() ? "{}" : "{\"cursor\":\"" + cursor + "\"}")
                .json();
        page.path("devices").forEach(records::add);
        while (page.path("more_to_follow").booleanValue()) {
            page = post(path, "{\"cursor\":\"" + page.path("cursor").stringValue() + "\"}")
                    .json();
            page.path("devices").forEach(records::add);
        }
        lastCursor = page.path("cursor").stringValue();
        return records;
    }

    public String lastCursor() {
        return lastCursor;
    }

    public String value() {
        return session;
    }

    public Client using(String sessionValue) {
        session = sessionValue;
        return this;
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(simulator.url() + path))
                .timeout(Duration.ofSeconds(20))
                .header("User-Agent", "EspalierTest/1.0");
        return version.isEmpty() ? request : request.header("X-Server-Protocol-Version", version);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), new String(response.body(), UTF_8), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String authorization(String nonce, long timestamp) {
        return authorization(token, simulator.url(), nonce, timestamp);
    }

    public static String authorization(TokenCredentials token, URI url, String nonce, long timestamp) {
        var parameters = new TreeMap<String, String>();
        parameters.put("oauth_consumer_key", token.consumerKey());
        parameters.put("oauth_token", token.accessToken());
        parameters.put("oauth_signature_method", "HMAC-SHA1");
        parameters.put("oauth_timestamp", Long.toString(timestamp));
        parameters.put("oauth_nonce", nonce);
        parameters.put("oauth_version", "1.0");
        var joined = parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        var base = "GET&" + encode(url + "/session") + "&" + encode(joined);
        parameters.put("oauth_signature", hmac(token, base));
        return "OAuth realm=\"ADM\", "
                + parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=\"" + encode(each.getValue()) + "\"")
                        .collect(Collectors.joining(", "));
    }

    private static String hmac(TokenCredentials token, String base) {
        try {
            var key = encode(token.consumerSecret()) + "&" + encode(token.accessSecret());
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
