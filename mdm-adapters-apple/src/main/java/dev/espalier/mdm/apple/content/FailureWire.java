package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.TaskFailure;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An error as Apple writes it (Apple: ErrorResponse, ResponseErrorInfo): a number, a text, and perhaps whom it is about. */
public final class FailureWire {
    private static final Set<String> MEMBERS = Set.of("errorNumber", "errorMessage");
    private static final int LONGEST = 20;

    private final JsonFields fields = new JsonFields();
    private final Set<AssetKey> assets = new LinkedHashSet<>();
    private final Set<Assignee> assignees = new LinkedHashSet<>();

    /** The error at which a parser stands. */
    public static TaskFailure toDomain(JsonParser error) {
        var wire = new FailureWire();
        Json.members(error, wire::take);
        return wire.toDomain();
    }

    /** Takes a member if it belongs to an error. */
    void take(String name, JsonParser value) {
        if (name.equals("errorInfo") && value.currentToken() == JsonToken.START_OBJECT) {
            Json.members(value, this::info);
        } else {
            fields.take(name, value, MEMBERS);
        }
    }

    private void info(String name, JsonParser value) {
        if (value.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        switch (name) {
            case "assets" -> Json.elements(value, this::asset);
            case "clientUserIds" -> Json.elements(value, user -> named(user, Assignees::user));
            case "serialNumbers" -> Json.elements(value, device -> named(device, Assignees::device));
            default -> value.skipChildren();
        }
    }

    private void asset(JsonParser asset) {
        if (asset.currentToken() == JsonToken.START_OBJECT) {
            AssetKeyWire.toDomain(Json.fields(asset, AssetKeyWire.MEMBERS)).ifPresent(assets::add);
        }
    }

    private void named(JsonParser name, Function<String, Optional<Assignee>> kind) {
        if (name.currentToken().isScalarValue() && name.currentToken() != JsonToken.VALUE_NULL) {
            kind.apply(name.getString()).ifPresent(assignees::add);
        }
    }

    /** Whether there is an error at all. */
    boolean isError() {
        String number = fields.text("errorNumber", LONGEST);
        return !number.matches("-?0*") || !fields.text("errorMessage", 1).isEmpty();
    }

    /** Apple's number; zero if there is none that can be read. */
    int number() {
        long number = fields.number("errorNumber").orElse(0);
        return number == (int) number ? (int) number : 0;
    }

    TaskFailure toDomain() {
        return new TaskFailure(number(), assets, assignees);
    }
}
