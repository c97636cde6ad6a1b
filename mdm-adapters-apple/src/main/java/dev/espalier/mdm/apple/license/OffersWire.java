package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The offers of an item as Apple writes them, of which the versions are of interest: the newest one counts. */
final class OffersWire {
    private static final Set<String> MEMBERS = Set.of("display", "externalId");
    private static final int LONGEST = 100;

    private String newest = "";
    private long newestId = Long.MIN_VALUE;

    /** Takes the offers at which a parser stands. */
    void take(JsonParser offers) {
        if (offers.currentToken() == JsonToken.START_ARRAY) {
            Json.elements(offers, this::offer);
        }
    }

    private void offer(JsonParser offer) {
        if (offer.currentToken() == JsonToken.START_OBJECT) {
            Json.members(offer, (name, value) -> {
                if (name.equals("version") && value.currentToken() == JsonToken.START_OBJECT) {
                    version(Json.fields(value, MEMBERS));
                }
            });
        }
    }

    private void version(JsonFields version) {
        long id = version.number("externalId").orElse(0);
        String display = version.text("display", LONGEST);
        if (!display.isEmpty() && id > newestId) {
            newest = display;
            newestId = id;
        }
    }

    Optional<String> version() {
        return Optional.of(newest).filter(text -> !text.isEmpty());
    }
}
