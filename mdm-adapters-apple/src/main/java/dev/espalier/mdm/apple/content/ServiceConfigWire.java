package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.content.ServiceLimits;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What the service says about itself (Apple: ServiceConfigResponse). Nobody vouches for it, so it is believed with care. */
final class ServiceConfigWire {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceConfigWire.class);
    private static final Set<String> LIMITS = Set.of(
            "maxAssets",
            "maxClientUserIds",
            "maxSerialNumbers",
            "maxRevokeClientUserIds",
            "maxRevokeSerialNumbers",
            "maxUsers",
            "maxRequestPerSecond");
    private static final int MOST = 100_000;
    private static final int MOST_PER_SECOND = 1000;
    private static final int LONGEST = 2000;

    private final ServiceAddresses addresses;
    private final Map<Endpoint, URI> places = new EnumMap<>(Endpoint.class);
    private final JsonFields limits = new JsonFields();
    private boolean said;

    ServiceConfigWire(ServiceAddresses addresses) {
        this.addresses = addresses;
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (value.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        if (name.equals("limits")) {
            said = true;
            Json.members(value, (key, limit) -> limits.take(key, limit, LIMITS));
        } else if (name.equals("urls")) {
            said = true;
            Json.members(value, this::place);
        }
    }

    private void place(String key, JsonParser value) {
        if (value.currentToken() == JsonToken.VALUE_STRING) {
            String text = value.getString();
            Endpoint.named(key).ifPresent(endpoint -> place(endpoint, text));
        }
    }

    private void place(Endpoint endpoint, String text) {
        try {
            var place = addresses.usual(endpoint).resolve(new URI(text.strip()));
            boolean usable = place.getRawFragment() == null && text.length() <= LONGEST;
            if (usable && addresses.hosts(endpoint).admit(place)) {
                places.put(endpoint, place);
            } else {
                LOG.warn(
                        "Apple places {} where tokens are not sent, so it stays where it was: {}",
                        endpoint,
                        host(place));
            }
        } catch (URISyntaxException e) {
            LOG.warn("Apple places {} at no address, so it stays where it was.", endpoint);
        }
    }

    private static String host(URI place) {
        return String.valueOf(place.getScheme()) + "://" + place.getHost();
    }

    /** Whether the answer said anything. */
    boolean said() {
        return said;
    }

    /** The places that were named and may be used. */
    Map<Endpoint, URI> places() {
        return places;
    }

    /** The limits; the usual one for each that was not named, or makes no sense. */
    ServiceLimits limits() {
        var builder = ServiceLimits.builder();
        limit("maxAssets", MOST, builder::assets);
        limit("maxClientUserIds", MOST, builder::clientUserIds);
        limit("maxSerialNumbers", MOST, builder::serialNumbers);
        limit("maxRevokeClientUserIds", MOST, builder::revokeClientUserIds);
        limit("maxRevokeSerialNumbers", MOST, builder::revokeSerialNumbers);
        limit("maxUsers", MOST, builder::users);
        limit("maxRequestPerSecond", MOST_PER_SECOND, builder::requestsPerSecond);
        return builder.build();
    }

    private void limit(String name, int most, IntConsumer limit) {
        long number = limits.number(name).orElse(0);
        if (number > 0) {
            limit.accept((int) Math.min(number, most));
        }
    }
}
