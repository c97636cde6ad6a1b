package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.content.UnitEcho;
import dev.espalier.mdm.domain.content.UnitId;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What all answers have in common: whose unit it is, and whether this is an error. */
final class AnswerWire {
    private static final Set<String> MEMBERS = Set.of("uId", "tokenExpirationDate");
    private static final Set<String> MARK = Set.of("id", "name", "metadata");

    private final JsonFields fields = new JsonFields();
    private final FailureWire failure = new FailureWire();
    private JsonFields mark = new JsonFields();

    /** Takes a member of the answer; says whether it was one of these. */
    boolean take(String name, JsonParser value) {
        switch (name) {
            case "uId", "tokenExpirationDate" -> fields.take(name, value, MEMBERS);
            case "errorNumber", "errorMessage", "errorInfo" -> failure.take(name, value);
            case "mdmInfo" -> mark = mark(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static JsonFields mark(JsonParser value) {
        return value.currentToken() == JsonToken.START_OBJECT ? Json.fields(value, MARK) : new JsonFields();
    }

    FailureWire failure() {
        return failure;
    }

    UnitEcho echo() {
        var echo = UnitEcho.builder();
        echo.unit(unit()).owner(owner()).tokenExpiresAt(fields.time("tokenExpirationDate"));
        return echo.build();
    }

    /** An id that is longer than any of Apple's could not be compared, so it counts as none. */
    private Optional<UnitId> unit() {
        return fields.optional("uId", 101)
                .filter(id -> id.matches("[!-~]{1,100}"))
                .map(UnitId::new);
    }

    /** A mark that lacks something is a mark all the same: it is not ours. */
    private Optional<OwnerMark> owner() {
        var owner = new OwnerMark(mark.text("id", 100), mark.text("name", 100), mark.text("metadata", 255));
        return owner.equals(new OwnerMark("", "", "")) ? Optional.empty() : Optional.of(owner);
    }
}
