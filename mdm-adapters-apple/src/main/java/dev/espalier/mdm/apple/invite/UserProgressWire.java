package dev.espalier.mdm.apple.invite;

import dev.espalier.mdm.apple.content.ContentExchange;
import dev.espalier.mdm.apple.content.EventReader;
import dev.espalier.mdm.domain.invite.UserFailure;
import dev.espalier.mdm.spi.invite.UserProgress;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** How far Apple is with a change of users. */
final class UserProgressWire {
    private final EventReader<UserFailure> event =
            new EventReader<>(UserFailureWire::toDomain, new UserFailure(0, Set.of()));

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        event.take(name, value);
    }

    /** A word that Apple added later is as good as "not yet": after a while, the list is looked at. */
    UserProgress toDomain(ContentExchange exchange) {
        boolean over = Set.of("COMPLETE", "FAILED").contains(event.status(exchange));
        return new UserProgress(!over, over ? event.failures() : List.of());
    }
}
