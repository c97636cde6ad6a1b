package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.content.ContentExchange;
import dev.espalier.mdm.apple.content.EventReader;
import dev.espalier.mdm.domain.license.EventProgress;
import dev.espalier.mdm.domain.license.TaskFailure;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** How far a change has come, as Apple writes it (Apple: StatusResponse). */
final class ProgressWire {
    private final EventReader<TaskFailure> event =
            new EventReader<>(FailureWire::toDomain, new TaskFailure(0, Set.of(), Set.of()));

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        event.take(name, value);
    }

    EventProgress toDomain(ContentExchange exchange) {
        return new EventProgress(
                state(event.status(exchange)),
                event.number("numRequested"),
                event.number("numCompleted"),
                event.failures());
    }

    private static EventProgress.State state(String word) {
        return switch (word) {
            case "PENDING" -> EventProgress.State.PENDING;
            case "COMPLETE" -> EventProgress.State.COMPLETE;
            case "FAILED" -> EventProgress.State.FAILED;
            default -> EventProgress.State.UNKNOWN;
        };
    }
}
