package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.content.Bearers;
import dev.espalier.mdm.apple.content.ContentCall;
import dev.espalier.mdm.apple.content.ContentExchange;
import dev.espalier.mdm.apple.content.Endpoint;
import dev.espalier.mdm.apple.content.Reaction;
import dev.espalier.mdm.apple.content.ServiceConfig;
import dev.espalier.mdm.apple.http.Pace;
import dev.espalier.mdm.apple.http.Redirects;
import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.license.CatalogGateway;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The store's catalog (Apple: Getting app and book information), asked about one item at a time. */
public final class StoreCatalogGateway implements CatalogGateway {
    private static final int PER_SECOND = 5;

    private final ServiceConfig config;
    private final Redirects http;
    private final Bearers bearers;
    private final Pace pace;
    private final InstantSource clock;
    private final FactsCache known = new FactsCache();

    public StoreCatalogGateway(ServiceConfig config, Redirects http, Bearers bearers, Pace pace, InstantSource clock) {
        this.config = config;
        this.http = http;
        this.bearers = bearers;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public Optional<StoreFacts> lookup(ContentCredential credential, Shelf shelf, AdamId item) {
        var key = new FactsCache.Key(credential.integration(), shelf, item);
        return known.get(key, clock.instant())
                .orElseGet(() -> known.put(key, ask(credential, shelf, item), clock.instant()));
    }

    private Optional<StoreFacts> ask(ContentCredential credential, Shelf shelf, AdamId item) {
        var call = call(shelf, item);
        var place = call.at(config.place(Endpoint.CATALOG));
        pace.await(PER_SECOND);
        var request =
                call.request(place, Map.of("Cookie", "itvt=" + bearers.of(credential), "Accept", "application/json"));
        var wire = new LookupWire(item);
        var exchange = ContentExchange.read(request, http.send(request), wire::take);
        if (exchange.reaction() == Reaction.WAIT) {
            throw exchange.unavailable(clock.instant());
        }
        return wire.toDomain(exchange.orThrow(), clock.instant());
    }

    private static ContentCall call(Shelf shelf, AdamId item) {
        return ContentCall.get(Endpoint.CATALOG)
                .with("version", "2")
                .with("id", item.value())
                .with("p", "mdm-lockup")
                .with("caller", "MDM")
                .with("platform", shelf.platform())
                .with("cc", shelf.country().toLowerCase(Locale.ROOT))
                .with("l", "en");
    }
}
