package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.domain.server.BetaToken;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What lets devices into betas, as Apple writes it (Apple: GetSeedBuildTokenResponse), in a list of one of two names. */
final class BetaTokensWire {
    private static final String TURNED_OFF = "APPLE_SEED_FOR_IT_TURNED_OFF";
    private static final String LIST = "betaEnrollmentTokens";
    private static final String OLDER_LIST = "seedBuildTokens";
    private static final Set<String> LISTS = Set.of(LIST, OLDER_LIST);
    private static final Set<String> MEMBERS = Set.of("token", "title", "os");
    private static final int LONGEST = 250;
    private static final int LONGEST_TOKEN = 4096;

    private final Map<String, List<BetaToken>> lists = new HashMap<>();

    private BetaTokensWire() {}

    static ServiceAnswer<List<BetaToken>> toDomain(Exchange exchange) {
        if (isTurnedOff(exchange)) {
            return new ServiceAnswer.Declined<>(TURNED_OFF);
        }
        var wire = new BetaTokensWire();
        exchange.walk(wire::take);
        return new ServiceAnswer.Given<>(wire.list().orElseThrow(() -> exchange.unusable("it lists no tokens")));
    }

    /** Apple may say so in the status line alone, which no client hands out; all its other refusals have a word. */
    private static boolean isTurnedOff(Exchange exchange) {
        if (exchange.status() != 403 || exchange.answer().isPage()) {
            return false;
        }
        String body = new String(exchange.answer().body(), StandardCharsets.UTF_8);
        return body.isBlank() || body.contains(TURNED_OFF);
    }

    private void take(String name, JsonParser value) {
        if (LISTS.contains(name) && value.currentToken() == JsonToken.START_ARRAY) {
            var tokens = new ArrayList<BetaToken>();
            Json.elements(value, element -> token(element).ifPresent(tokens::add));
            lists.put(name, List.copyOf(tokens));
        }
    }

    private static Optional<BetaToken> token(JsonParser element) {
        if (element.currentToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        var fields = Json.fields(element, MEMBERS);
        return fields.optional("token", LONGEST_TOKEN + 1)
                .filter(token -> token.length() <= LONGEST_TOKEN)
                .map(token ->
                        new BetaToken(Secret.of(token), fields.text("title", LONGEST), fields.text("os", LONGEST)));
    }

    private Optional<List<BetaToken>> list() {
        return Optional.ofNullable(lists.getOrDefault(LIST, lists.get(OLDER_LIST)));
    }
}
