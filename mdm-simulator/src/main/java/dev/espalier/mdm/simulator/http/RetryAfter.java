package dev.espalier.mdm.simulator.http;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.Choice;
import java.time.Instant;
import java.util.Map;

/** Says when to come back. */
public final class RetryAfter {

    private RetryAfter() {}

    /** The header, in the form that {@link Choice#RETRY_AFTER_FORM} asks for. */
    public static Map<String, String> in(long seconds, Instant now, Behavior behavior) {
        boolean date = behavior.get(Choice.RETRY_AFTER_FORM).equals("date");
        return Map.of("Retry-After", date ? HttpDate.of(now.plusSeconds(seconds)) : Long.toString(seconds));
    }
}
