package dev.espalier.mdm.simulator.enrollment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.TokenCredentials;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.http.Request;
import dev.espalier.mdm.simulator.portal.Server;
import dev.espalier.mdm.simulator.portal.TokenStanding;
import dev.espalier.mdm.simulator.portal.World;
import dev.espalier.mdm.simulator.token.ServerToken;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opens sessions for requests that are signed with a live token: {@code GET /session}. */
final class SessionDesk {

    private static final String JSON = "application/json;charset=UTF8";

    private final World world;
    private final List<URI> urls;
    private final RateLimiter limiter;
    private final Map<String, Long> nonces = new HashMap<>();

    /**
     * Creates the desk.
     *
     * @param world everything that Apple knows
     * @param limiter counts the requests of each server
     * @param addresses those under which clients reach the service; each may be signed
     */
    SessionDesk(World world, RateLimiter limiter, List<URI> addresses) {
        this.world = world;
        this.limiter = limiter;
        this.urls = addresses.stream()
                .map(address -> URI.create(address + "/session"))
                .toList();
    }

    Reply open(Request request) {
        requireContentType(request);
        var header = OAuthHeader.parse(String.join(", ", request.headers().getOrDefault("authorization", List.of())));
        var token = authenticate(header);
        Gate.requireAdmission(world.serverOf(token));
        limiter.admit(world.serverOf(token));
        var session = world.sessions().open(token);
        var body = Json.object().put("auth_session_token", session.value());
        return Reply.json(Json.bytes(body)).with(Map.of(Gate.HEADER, session.value()));
    }

    private void requireContentType(Request request) {
        boolean exact = request.header("Content-Type").filter(JSON::equals).isPresent();
        if (world.behavior().get(Choice.STRICT_CONTENT_TYPE) && !exact) {
            throw new Refused(400, "oauth_problem_adviceBad Request");
        }
    }

    private ServerToken authenticate(OAuthHeader header) {
        if (!world.tokens().knowsConsumer(header.get("oauth_consumer_key"))) {
            throw refused(401, "consumer_key_unknown");
        }
        var token = world.tokens()
                .find(header.get("oauth_token"))
                .filter(found -> found.credentials().consumerKey().equals(header.get("oauth_consumer_key")))
                .orElseThrow(() -> refused(401, "token_rejected"));
        requireAlive(token, world.serverOf(token));
        requireSignature(token, header);
        requireFresh(header);
        return token;
    }

    private void requireAlive(ServerToken token, Server server) {
        if (server.standing(token) == TokenStanding.DEAD) {
            boolean byDate = !token.revoked()
                    && !world.now().isBefore(token.credentials().expiry());
            throw refused(world.behavior().get(Choice.DEAD_TOKEN_STATUS), byDate ? "token_expired" : "token_rejected");
        }
    }

    private void requireSignature(ServerToken token, OAuthHeader header) {
        var given = header.get("oauth_signature").getBytes(US_ASCII);
        if (urls.stream()
                .map(url -> signature(token.credentials(), url, header))
                .noneMatch(expected -> MessageDigest.isEqual(expected.getBytes(US_ASCII), given))) {
            throw refused(401, "signature_invalid");
        }
    }

    private static String signature(TokenCredentials credentials, URI url, OAuthHeader header) {
        var base = OAuth.baseString("GET", url, header.all());
        return OAuth.signature(base, credentials.consumerSecret(), credentials.accessSecret());
    }

    private void requireFresh(OAuthHeader header) {
        long tolerance = world.behavior().get(Choice.CLOCK_TOLERANCE).toSeconds();
        if (Math.abs(world.second() - header.timestamp()) > tolerance) {
            throw refused(401, "timestamp_refused");
        }
        long horizon = world.second() - 2 * tolerance - Duration.ofMinutes(1).toSeconds();
        nonces.values().removeIf(timestamp -> timestamp < horizon);
        var key = header.get("oauth_consumer_key") + " " + header.timestamp() + " " + header.get("oauth_nonce");
        if (nonces.putIfAbsent(key, header.timestamp()) != null) {
            throw refused(401, "nonce_used");
        }
    }

    private Refused refused(int status, String word) {
        var vague = status == 401 ? "oauth_problem_adviceUnauthorized" : "token_expiredForbidden";
        return new Refused(status, world.behavior().get(Choice.VAGUE_OAUTH_ERRORS) ? vague : word);
    }
}
