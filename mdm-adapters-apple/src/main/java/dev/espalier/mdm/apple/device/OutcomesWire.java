package dev.espalier.mdm.apple.device;

import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.apple.http.RetryAfter;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.device.AssignAnswer;
import java.util.Collection;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** What came of an assignment as Apple writes it (Apple: AssignProfileResponse): a word for each device. */
final class OutcomesWire {
    private static final Set<String> MEMBERS = Set.of("retry_after_seconds");

    private final JsonFields fields = new JsonFields();
    private final DeviceWords<AssignmentOutcome> outcomes;

    OutcomesWire(Collection<SerialNumber> asked) {
        outcomes = new DeviceWords<>(asked, OutcomesWire::outcome);
    }

    private static AssignmentOutcome outcome(String word) {
        return switch (word) {
            case "SUCCESS" -> AssignmentOutcome.ACCEPTED;
            case "THROTTLED" -> AssignmentOutcome.THROTTLED;
            case "NOT_ACCESSIBLE", "NOT_FOUND" -> AssignmentOutcome.NOT_ACCESSIBLE;
            default -> AssignmentOutcome.FAILED;
        };
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        fields.take(name, value, MEMBERS);
        outcomes.take(name, value);
    }

    /** An outcome for each device that was asked for; one that Apple left out has failed. */
    AssignAnswer toDomain() {
        var retryAfter = RetryAfter.seconds(fields.number("retry_after_seconds").orElse(0));
        return new AssignAnswer.Answered(outcomes.toDomain(), retryAfter);
    }
}
