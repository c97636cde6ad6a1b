package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.apple.http.AppleHosts;
import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.server.ServerDetails;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * How much goes into one request, as the account advertises it endpoint by endpoint (Apple: Url, Limit). Requests of one
 * kind are cut alike, so the smallest of their limits counts.
 */
final class AdvertisedLimits {
    private static final Logger LOG = LoggerFactory.getLogger(AdvertisedLimits.class);
    private static final int LONGEST = 250;
    private static final int MOST_DEVICES = 5000;
    private static final Set<String> LISTS = Set.of("/server/devices", "/devices/sync");
    private static final Set<String> ABOUT_DEVICES = Set.of("/devices", "/devices/disown", "/profile/devices");

    private final AppleHosts hosts;
    private int page = Integer.MAX_VALUE;
    private int batch = Integer.MAX_VALUE;

    AdvertisedLimits(AppleHosts hosts) {
        this.hosts = hosts;
    }

    /** Takes an element of the list of addresses. */
    void take(JsonParser url) {
        if (url.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        var address = new JsonFields();
        var limit = new JsonFields();
        Json.members(url, (name, value) -> {
            if (name.equals("limit") && value.currentToken() == JsonToken.START_OBJECT) {
                Json.members(value, (inner, number) -> limit.take(inner, number, Set.of("maximum")));
            } else {
                address.take(name, value, Set.of("uri"));
            }
        });
        limit.number("maximum").ifPresent(maximum -> limited(path(address.text("uri", LONGEST)), maximum));
    }

    /** The path of an endpoint; none if it lies where Apple is not. */
    private String path(String uri) {
        try {
            var address = new URI(uri);
            if (hosts.admit(address)) {
                return String.valueOf(address.getPath());
            }
            LOG.warn("An endpoint that Apple names is not on Apple's hosts and is left alone: {}", address.getHost());
        } catch (URISyntaxException e) {
            LOG.debug("An endpoint that Apple names has no address.");
        }
        return "";
    }

    private void limited(String path, long maximum) {
        int most = (int) Math.min(maximum, MOST_DEVICES);
        if (most > 0 && LISTS.contains(path)) {
            page = Math.min(page, most);
        }
        if (most > 0 && ABOUT_DEVICES.contains(path)) {
            batch = Math.min(batch, most);
        }
    }

    /** Puts what was advertised among the details. */
    void into(ServerDetails.Builder details) {
        if (page != Integer.MAX_VALUE) {
            details.pageLimit(page);
        }
        if (batch != Integer.MAX_VALUE) {
            details.batchLimit(batch);
        }
    }
}
