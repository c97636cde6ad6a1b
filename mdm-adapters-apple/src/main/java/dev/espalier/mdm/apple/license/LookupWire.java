package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.content.ContentExchange;
import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.StoreFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What the store says about items, one of which was asked for (Apple: Getting app and book information). */
final class LookupWire {
    private static final Set<String> MEMBERS = Set.of("name", "bundleId", "url", "artistName", "deviceFamilies");
    private static final Set<String> SOFTWARE = Set.of("seller");
    private static final int LONGEST = 250;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_WORD = 50;
    private static final int MOST_FAMILIES = 20;

    private final AdamId item;
    private final JsonFields fields = new JsonFields();
    private final JsonFields software = new JsonFields();
    private final IconWire icon = new IconWire();
    private final OffersWire offers = new OffersWire();
    private boolean listed;

    LookupWire(AdamId item) {
        this.item = item;
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (name.equals("results") && value.currentToken() == JsonToken.START_OBJECT) {
            listed = true;
            Json.members(value, this::result);
        }
    }

    private void result(String id, JsonParser value) {
        if (id.equals(item.value()) && value.currentToken() == JsonToken.START_OBJECT) {
            Json.members(value, this::fact);
        }
    }

    private void fact(String name, JsonParser value) {
        switch (name) {
            case "artwork" -> icon.take(value);
            case "offers" -> offers.take(value);
            case "softwareInfo" -> software(value);
            default -> fields.take(name, value, MEMBERS);
        }
    }

    private void software(JsonParser value) {
        if (value.currentToken() == JsonToken.START_OBJECT) {
            Json.members(value, (name, inner) -> software.take(name, inner, SOFTWARE));
        }
    }

    /** The facts; none for an item that the store does not show, or has no name for. */
    Optional<StoreFacts> toDomain(ContentExchange exchange, Instant now) {
        if (!listed) {
            throw exchange.unusable("it holds no results");
        }
        return fields.optional("name", LONGEST).map(name -> facts(name, now));
    }

    private StoreFacts facts(String name, Instant now) {
        var facts = StoreFacts.builder().item(item).name(name).readAt(now);
        facts.bundleId(fields.optional("bundleId", LONGEST))
                .icon(icon.address())
                .version(offers.version())
                .link(fields.optional("url", LONGEST_ADDRESS).filter(LookupWire::isAddress))
                .seller(software.optional("seller", LONGEST).or(() -> fields.optional("artistName", LONGEST)));
        fields.list("deviceFamilies").stream()
                .filter(word -> !word.isBlank() && word.length() <= LONGEST_WORD)
                .limit(MOST_FAMILIES)
                .forEach(facts::addDeviceFamilies);
        return facts.build();
    }

    private static boolean isAddress(String text) {
        return text.matches("(?i)https?://.*");
    }
}
