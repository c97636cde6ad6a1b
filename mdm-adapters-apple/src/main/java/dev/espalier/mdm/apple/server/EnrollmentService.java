package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.apple.http.AppleErrors;
import dev.espalier.mdm.apple.http.AppleHosts;
import dev.espalier.mdm.apple.http.AppleHttp;
import dev.espalier.mdm.apple.http.AppleRequest;
import dev.espalier.mdm.apple.http.OpenCalls;
import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The enrollment service behind a session (Apple: Authenticating for Automated Device Enrollment). A session lasts until
 * Apple refuses it; then it is renewed and the call repeated, once.
 */
public final class EnrollmentService {
    private static final String SESSION_HEADER = "X-ADM-Auth-Session";
    private static final String JSON = "application/json;charset=UTF8";
    private static final Map<String, String> ALWAYS =
            Map.of("Accept", JSON, "Content-Type", JSON, "X-Server-Protocol-Version", "10");

    private final URI base;
    private final AppleHttp http;
    private final SecretVault vault;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<SecretRef, Session> sessions = new ConcurrentHashMap<>();
    private final Map<SecretRef, OpenCalls> openCalls = new ConcurrentHashMap<>();

    public EnrollmentService(URI base, AppleHttp http, SecretVault vault, InstantSource clock) {
        this.base = base;
        this.http = http;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Calls with a token's session.
     *
     * @return the result, or an error of the endpoint's own
     */
    public Exchange call(ServerCredential credential, EnrollmentCall call) {
        var session = sessions.computeIfAbsent(credential.token(), token -> new Session(() -> open(credential)));
        String used = session.value();
        var exchange = exchange(credential, call, session, used);
        if (Refusals.ofSession(exchange.answer())) {
            exchange = exchange(credential, call, session, session.insteadOf(used));
        }
        return checked(exchange, call.kind());
    }

    private Exchange exchange(ServerCredential credential, EnrollmentCall call, Session session, String value) {
        var request = request(call.method(), call.path(), Map.of(SESSION_HEADER, value), call.body());
        var answer = http.send(request, openCalls(credential.token()));
        if (!Refusals.ofSession(answer)) {
            session.rotate(value, answer.header(SESSION_HEADER));
        }
        return new Exchange(request, answer);
    }

    private AppleRequest request(String method, String path, Map<String, String> own, byte[] body) {
        var headers = new HashMap<>(ALWAYS);
        headers.putAll(own);
        return new AppleRequest(method, URI.create(base + path), headers, body);
    }

    private Exchange checked(Exchange exchange, EnrollmentCall.Kind call) {
        var answer = exchange.answer();
        if (AppleErrors.asksToWait(answer)) {
            throw AppleErrors.unavailable(exchange.request(), answer, clock.instant());
        }
        Refusals.kind(answer, call).ifPresent(kind -> {
            throw Refusals.refused(kind, answer, clock.instant());
        });
        return exchange;
    }

    /** Opens a session: a token that seems refused gets a second chance, with another nonce and by Apple's clock. */
    private String open(ServerCredential credential) {
        var token = vault.use(credential.account(), credential.token(), ServerToken::ofBytes);
        var exchange = ask(credential.token(), token, clock.instant());
        var drift = ClockDrift.in(exchange.answer(), clock.instant());
        if (Refusals.ofToken(exchange.answer())) {
            exchange = ask(credential.token(), token, drift.corrected(clock.instant()));
            drift.warnIf(exchange.ok());
        }
        return opened(checked(exchange, EnrollmentCall.Kind.READ));
    }

    private Exchange ask(SecretRef ref, ServerToken token, Instant now) {
        var uri = URI.create(base + "/session");
        String signed = new OAuthSignature(token).header(uri, nonce(), now);
        var request = request("GET", "/session", Map.of("Authorization", signed), new byte[0]);
        return new Exchange(request, http.send(request, openCalls(ref)));
    }

    private String nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String opened(Exchange exchange) {
        String session = exchange.fields(Set.of("auth_session_token")).text("auth_session_token", 8192);
        if (!Session.isSession(session)) {
            throw exchange.unusable("it holds no session");
        }
        return session;
    }

    /** Where this service may send us. */
    AppleHosts hosts() {
        return new AppleHosts(base);
    }

    private OpenCalls openCalls(SecretRef token) {
        return openCalls.computeIfAbsent(token, any -> new OpenCalls());
    }

    /** Ends the calls that are under way with a token. */
    public void abandon(SecretRef token) {
        openCalls(token).abandon();
    }

    /** Forgets a token's session. */
    public void forget(SecretRef token) {
        sessions.remove(token);
        openCalls.remove(token);
    }
}
