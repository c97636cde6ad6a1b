package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * How far Apple is with a change (Apple: Event Status).
 *
 * @param <F> what a failure is read as
 */
public final class EventReader<F> {
    private static final Set<String> MEMBERS = Set.of("eventStatus", "numRequested", "numCompleted");
    private static final int LONGEST = 50;

    private final JsonFields fields = new JsonFields();
    private final List<F> failures = new ArrayList<>();
    private final Function<JsonParser, F> failure;
    private final F unreadable;

    /** What cannot be read is a failure all the same, of an unknown kind. */
    public EventReader(Function<JsonParser, F> failure, F unreadable) {
        this.failure = failure;
        this.unreadable = unreadable;
    }

    /** Takes a member of the answer. */
    public void take(String name, JsonParser value) {
        if (name.equals("failures") && value.currentToken() == JsonToken.START_ARRAY) {
            Json.elements(value, this::failure);
        } else {
            fields.take(name, value, MEMBERS);
        }
    }

    private void failure(JsonParser value) {
        failures.add(value.currentToken() == JsonToken.START_OBJECT ? failure.apply(value) : unreadable);
    }

    /** Apple's word for how far the change is, in capital letters. */
    public String status(ContentExchange exchange) {
        return fields.optional("eventStatus", LONGEST)
                .orElseThrow(() -> exchange.unusable("it does not say how far the change is"))
                .toUpperCase(Locale.ROOT);
    }

    /** A number of tasks; zero if Apple names none. */
    public long number(String name) {
        return Math.max(0, fields.number(name).orElse(0));
    }

    /** What was not carried out, and why. */
    public List<F> failures() {
        return List.copyOf(failures);
    }
}
