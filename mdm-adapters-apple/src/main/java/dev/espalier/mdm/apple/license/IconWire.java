package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A picture as Apple writes it: one address with places for a size, or a list of addresses, one for each size. */
final class IconWire {
    private static final Set<String> MEMBERS = Set.of("url", "width");
    private static final int SIDE = 128;
    private static final int LONGEST = 2000;

    private final TreeMap<Long, String> bySize = new TreeMap<>();

    /** Takes the picture at which a parser stands. */
    void take(JsonParser artwork) {
        bySize.clear();
        if (artwork.currentToken() == JsonToken.START_OBJECT) {
            picture(Json.fields(artwork, MEMBERS));
        } else if (artwork.currentToken() == JsonToken.START_ARRAY) {
            Json.elements(artwork, this::element);
        }
    }

    private void element(JsonParser element) {
        if (element.currentToken() == JsonToken.START_OBJECT) {
            picture(Json.fields(element, MEMBERS));
        }
    }

    private void picture(JsonFields picture) {
        String address = picture.text("url", LONGEST + 1);
        if (address.matches("(?i)https?://.*") && address.length() <= LONGEST) {
            bySize.put(picture.number("width").orElse(0), filled(address));
        }
    }

    private static String filled(String template) {
        String side = String.valueOf(SIDE);
        return template.replace("{w}", side)
                .replace("{h}", side)
                .replace("{c}", "bb")
                .replace("{f}", "png");
    }

    /** The smallest picture that is large enough, or the largest there is. */
    Optional<String> address() {
        var enough = Optional.ofNullable(bySize.ceilingEntry((long) SIDE));
        return enough.or(() -> Optional.ofNullable(bySize.lastEntry())).map(Map.Entry::getValue);
    }
}
