package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.content.ContentExchange;
import dev.espalier.mdm.apple.content.FailureWire;
import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.license.EventProgress;
import dev.espalier.mdm.domain.license.TaskFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** How far a change has come, as Apple writes it (Apple: StatusResponse). */
final class ProgressWire {
    private static final Set<String> MEMBERS = Set.of("eventStatus", "numRequested", "numCompleted");
    private static final int LONGEST = 50;

    private final JsonFields fields = new JsonFields();
    private final List<TaskFailure> failures = new ArrayList<>();

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (name.equals("failures") && value.currentToken() == JsonToken.START_ARRAY) {
            Json.elements(value, this::failure);
        } else {
            fields.take(name, value, MEMBERS);
        }
    }

    /** What cannot be read is a failure all the same, of an unknown kind. */
    private void failure(JsonParser failure) {
        failures.add(
                failure.currentToken() == JsonToken.START_OBJECT
                        ? FailureWire.toDomain(failure)
                        : new TaskFailure(0, Set.of(), Set.of()));
    }

    EventProgress toDomain(ContentExchange exchange) {
        String word = fields.optional("eventStatus", LONGEST)
                .orElseThrow(() -> exchange.unusable("it does not say how far the change is"));
        return new EventProgress(state(word), number("numRequested"), number("numCompleted"), failures);
    }

    private static EventProgress.State state(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "PENDING" -> EventProgress.State.PENDING;
            case "COMPLETE" -> EventProgress.State.COMPLETE;
            case "FAILED" -> EventProgress.State.FAILED;
            default -> EventProgress.State.UNKNOWN;
        };
    }

    private long number(String name) {
        return Math.max(0, fields.number(name).orElse(0));
    }
}
