package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** Where devices are sent, as Apple writes it (Apple: account-driven enrollment service discovery). */
final class DiscoveryWire {
    static final String PATH = "/account-driven-enrollment/profile";

    private static final String URL = "mdm_service_discovery_url";
    private static final String CHANGED = "last_updated_timestamp";
    private static final int LONGEST = 2000;
    private static final Pattern DECLINING = Pattern.compile("ORG_NOT_SUPPORTED|MDM_SERVICE_DISCOVERY_URL_.+");

    private DiscoveryWire() {}

    static void write(JsonGenerator body, DiscoveryUrl url) {
        body.writeStringProperty(URL, url.value());
    }

    /** What came of a change; what Apple says besides is of no interest. */
    static <T> ServiceAnswer<T> accepted(Exchange exchange, T changed) {
        return answer(exchange, () -> {
            if (!exchange.ok()) {
                throw exchange.unexpected();
            }
            return changed;
        });
    }

    /** What came of taking away what was set, if anything was. */
    static <T> ServiceAnswer<T> cleared(Exchange exchange, T changed) {
        return nothingIsSet(exchange) ? new ServiceAnswer.Given<>(changed) : accepted(exchange, changed);
    }

    private static boolean nothingIsSet(Exchange exchange) {
        return exchange.status() == 404 && exchange.code().equals("NOT_FOUND");
    }

    /** What is set, if anything is. */
    static ServiceAnswer<Optional<Discovery>> current(Exchange exchange) {
        return answer(exchange, () -> nothingIsSet(exchange) ? Optional.empty() : Optional.of(discovery(exchange)));
    }

    private static <T> ServiceAnswer<T> answer(Exchange exchange, Supplier<T> given) {
        boolean declined =
                exchange.status() == 400 && DECLINING.matcher(exchange.code()).matches();
        return declined ? new ServiceAnswer.Declined<>(exchange.code()) : new ServiceAnswer.Given<>(given.get());
    }

    private static Discovery discovery(Exchange exchange) {
        var fields = exchange.fields(Set.of(URL, CHANGED));
        return fields.optional(URL, LONGEST + 1)
                .filter(url -> url.length() <= LONGEST)
                .map(url -> new Discovery(
                        new DiscoveryUrl(url), fields.time(CHANGED).orElse(null)))
                .orElseThrow(() -> exchange.unusable("it names no URL"));
    }
}
