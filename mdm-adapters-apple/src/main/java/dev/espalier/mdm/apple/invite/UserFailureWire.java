package dev.espalier.mdm.apple.invite;

import dev.espalier.mdm.apple.content.NumberedError;
import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.UserFailure;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Why some users were not changed (Apple: ErrorResponse). */
final class UserFailureWire {
    private final NumberedError error = new NumberedError();
    private final Set<ClientUserId> users = new LinkedHashSet<>();

    /** The failure at which a parser stands. */
    static UserFailure toDomain(JsonParser failure) {
        var wire = new UserFailureWire();
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
        if (name.equals("clientUserIds") && value.currentToken() == JsonToken.START_ARRAY) {
            Json.elements(value, this::user);
        } else {
            value.skipChildren();
        }
    }

    private void user(JsonParser name) {
        if (name.currentToken() == JsonToken.VALUE_STRING) {
            UserWire.id(name.getString()).ifPresent(users::add);
        } else {
            name.skipChildren();
        }
    }

    /** The failure, with a number that may be known otherwise. */
    UserFailure toDomain(int number) {
        return new UserFailure(number, users);
    }
}
