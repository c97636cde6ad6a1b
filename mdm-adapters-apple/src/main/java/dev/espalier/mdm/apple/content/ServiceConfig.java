package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.AppleRequest;
import dev.espalier.mdm.apple.http.Redirects;
import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.failure.AppleServiceException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the service says about itself, for all units (Apple: Service Config). It is read when it is needed and five
 * minutes old; while one thread reads, the others go on with what is known. What could not be read leaves everything as
 * it was, in the beginning as it usually is.
 */
public final class ServiceConfig {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceConfig.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String PATH = "/mdm/v2/service/config";

    private final ServiceAddresses addresses;
    private final Redirects http;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Copy copy;

    /** What is known, and since when. */
    record Copy(Map<Endpoint, URI> places, ServiceLimits limits, Instant readAt) {

        private boolean isOld(Instant now) {
            return now.isBefore(readAt) || !now.isBefore(readAt.plus(FRESH));
        }
    }

    public ServiceConfig(ServiceAddresses addresses, Redirects http, InstantSource clock) {
        this.addresses = addresses;
        this.http = http;
        this.clock = clock;
        this.copy = usual();
    }

    private Copy usual() {
        var places = new EnumMap<Endpoint, URI>(Endpoint.class);
        for (var endpoint : Endpoint.values()) {
            places.put(endpoint, addresses.usual(endpoint));
        }
        return new Copy(places, ServiceLimits.usual(), Instant.MIN);
    }

    /** Where an endpoint is. */
    public URI place(Endpoint endpoint) {
        return current().places().get(endpoint);
    }

    /** How much a request may hold. */
    public ServiceLimits limits() {
        return current().limits();
    }

    /** What is known now. */
    Copy current() {
        var known = copy;
        if (known.isOld(clock.instant()) && begin(known)) {
            try {
                readInsteadOf(known);
            } finally {
                reading.unlock();
            }
        }
        return copy;
    }

    /** The first reading is waited for. */
    private boolean begin(Copy known) {
        if (known.readAt().equals(Instant.MIN)) {
            reading.lock();
            return true;
        }
        return reading.tryLock();
    }

    /** Reads anew, because what was known led to a refusal; unless somebody did so in the meantime. */
    void renew(Copy used) {
        reading.lock();
        try {
            readInsteadOf(used);
        } finally {
            reading.unlock();
        }
    }

    private void readInsteadOf(Copy used) {
        if (copy == used) {
            copy = read(used);
        }
    }

    private Copy read(Copy known) {
        try {
            var request = new AppleRequest(
                    "GET", URI.create(addresses.service() + PATH), Map.of("Accept", "application/json"), new byte[0]);
            var wire = new ServiceConfigWire(addresses);
            var exchange = ContentExchange.read(request, http.send(request), wire::take);
            return merged(known, exchange.orThrow(), wire);
        } catch (AppleServiceException e) {
            LOG.warn(
                    "The service of Apps and Books does not describe itself, so what is known holds: {}",
                    e.getMessage());
            return new Copy(known.places(), known.limits(), clock.instant());
        }
    }

    private Copy merged(Copy known, ContentExchange exchange, ServiceConfigWire wire) {
        if (!wire.said()) {
            throw exchange.unusable("it names neither limits nor addresses");
        }
        var places = new EnumMap<>(known.places());
        places.putAll(wire.places());
        return new Copy(places, wire.limits(), clock.instant());
    }
}
