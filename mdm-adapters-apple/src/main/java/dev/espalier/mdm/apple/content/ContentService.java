package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.AppleRequest;
import dev.espalier.mdm.apple.http.Redirects;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.spi.content.ContentCredential;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonParser;

/** The service of Apps and Books behind a token: where it is, how fast it may be called, and what all errors come to. */
public final class ContentService {
    private final ServiceConfig config;
    private final Redirects http;
    private final Bearers bearers;
    private final UnitGates gates;
    private final InstantSource clock;

    public ContentService(ServiceConfig config, Redirects http, Bearers bearers, UnitGates gates, InstantSource clock) {
        this.config = config;
        this.http = http;
        this.bearers = bearers;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * Calls with a token.
     *
     * @param result gets the members of the answer that not every answer has
     * @return the result, or an error of the endpoint's own
     */
    public ContentExchange call(ContentCredential credential, ContentCall call, BiConsumer<String, JsonParser> result) {
        var known = config.current();
        var exchange = exchange(credential, call, known, result);
        return switch (exchange.reaction()) {
            case WAIT -> throw exchange.unavailable(clock.instant());
            case REFUSED -> throw exchange.refused(RejectionKind.REFUSED, clock.instant());
            case LOGIN -> throw login(credential, call, exchange);
            case LIMITS, MOVED -> renewed(known, exchange);
            default -> allowed(credential, call, exchange);
        };
    }

    private ContentExchange exchange(
            ContentCredential credential,
            ContentCall call,
            ServiceConfig.Copy known,
            BiConsumer<String, JsonParser> result) {
        var place = call.at(known.places().get(call.endpoint()));
        int perSecond = known.limits().requestsPerSecond();
        return gates.pass(credential, perSecond, () -> {
            var headers = Map.of("Authorization", "Bearer " + bearers.of(credential), "Accept", "application/json");
            var request = call.request(place, headers);
            return ContentExchange.read(request, http.send(request), result);
        });
    }

    private ContentExchange renewed(ServiceConfig.Copy known, ContentExchange exchange) {
        config.renew(known);
        return exchange;
    }

    private ContentExchange allowed(ContentCredential credential, ContentCall call, ContentExchange exchange) {
        if (call.writes() && exchange.isForbidden()) {
            throw forbidden(credential, exchange);
        }
        return exchange;
    }

    private AppleServiceException login(ContentCredential credential, ContentCall call, ContentExchange exchange) {
        return call.writes()
                ? forbidden(credential, exchange)
                : exchange.refused(RejectionKind.REFUSED, clock.instant());
    }

    /** No number says that a token may only read, so a read is tried: what it meets, holds. */
    private AppleServiceException forbidden(ContentCredential credential, ContentExchange exchange) {
        call(credential, ContentCall.get(Endpoint.CLIENT_CONFIG), (name, value) -> {})
                .orThrow();
        return exchange.refused(RejectionKind.READ_ONLY, clock.instant());
    }

    /** Sends something about a unit to a service that does not take the token as this one does. */
    ContentExchange beside(ContentCredential credential, AppleRequest request, BiConsumer<String, JsonParser> result) {
        int perSecond = config.limits().requestsPerSecond();
        return gates.pass(credential, perSecond, () -> ContentExchange.read(request, http.send(request), result));
    }

    void forget(SecretRef token) {
        gates.forget(token);
    }
}
