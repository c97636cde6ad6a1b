package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.content.NumberedError;
import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.TaskFailure;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What Apple did not carry out, as Apple writes it (Apple: ErrorResponse, ResponseErrorInfo). */
final class FailureWire {
    private final NumberedError error = new NumberedError();
    private final Set<AssetKey> assets = new LinkedHashSet<>();
    private final Set<Assignee> assignees = new LinkedHashSet<>();

    /** The failure at which a parser stands. */
    static TaskFailure toDomain(JsonParser failure) {
        var wire = new FailureWire();
        Json.members(failure, wire::take);
        return wire.toDomain(wire.error.number());
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (name.equals("errorInfo") && value.currentToken() == JsonToken.START_OBJECT) {
            Json.members(value, this::info);
        } else {
            error.take(name, value);
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

    /** The failure, with a number that may be known otherwise. */
    TaskFailure toDomain(int number) {
        return new TaskFailure(number, assets, assignees);
    }
}
