package dev.espalier.mdm.apple.device;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.apple.http.RetryAfter;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.device.AssignAnswer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What came of an assignment as Apple writes it (Apple: AssignProfileResponse): a word for each device. */
final class OutcomesWire {
    private static final Set<String> MEMBERS = Set.of("retry_after_seconds");

    private final JsonFields fields = new JsonFields();
    private final Map<SerialNumber, AssignmentOutcome> outcomes = new LinkedHashMap<>();

    OutcomesWire(Collection<SerialNumber> asked) {
        asked.forEach(serial -> outcomes.put(serial, AssignmentOutcome.FAILED));
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (name.equals("devices") && value.currentToken() == JsonToken.START_OBJECT) {
            Json.members(value, this::device);
        } else {
            fields.take(name, value, MEMBERS);
        }
    }

    private void device(String name, JsonParser value) {
        if (value.currentToken() == JsonToken.VALUE_STRING) {
            var outcome = outcome(value.getString());
            SerialNumber.parse(name).ifPresent(serial -> outcomes.replace(serial, outcome));
        }
    }

    private static AssignmentOutcome outcome(String word) {
        return switch (word.strip()) {
            case "SUCCESS" -> AssignmentOutcome.ACCEPTED;
            case "THROTTLED" -> AssignmentOutcome.THROTTLED;
            case "NOT_ACCESSIBLE", "NOT_FOUND" -> AssignmentOutcome.NOT_ACCESSIBLE;
            default -> AssignmentOutcome.FAILED;
        };
    }

    /** An outcome for each device that was asked for; one that Apple left out has failed. */
    AssignAnswer toDomain() {
        var retryAfter = RetryAfter.seconds(fields.number("retry_after_seconds").orElse(0));
        return new AssignAnswer.Answered(Collections.unmodifiableMap(outcomes), retryAfter);
    }
}
