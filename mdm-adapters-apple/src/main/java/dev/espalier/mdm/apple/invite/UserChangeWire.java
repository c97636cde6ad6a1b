package dev.espalier.mdm.apple.invite;

import dev.espalier.mdm.apple.content.ContentCall;
import dev.espalier.mdm.apple.content.ContentExchange;
import dev.espalier.mdm.apple.content.Endpoint;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.spi.invite.UserChange;
import dev.espalier.mdm.spi.invite.UserChangeAnswer;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A change of users, and what Apple says to it at once (Apple: ManageUsersRequest, EventResponse). */
final class UserChangeWire {
    private static final Set<String> MEMBERS = Set.of("eventId");
    private static final int LONGEST = 200;

    private final JsonFields fields = new JsonFields();
    private final UserFailureWire failure = new UserFailureWire();

    static ContentCall call(UserChange change) {
        var endpoint = switch (change.kind()) {
            case CREATE -> Endpoint.CREATE_USERS;
            case UPDATE -> Endpoint.UPDATE_USERS;
            case RETIRE -> Endpoint.RETIRE_USERS;
        };
        return ContentCall.write(endpoint, body -> write(body, change));
    }

    private static void write(JsonGenerator body, UserChange change) {
        body.writeArrayPropertyStart("users");
        change.users().forEach(member -> write(body, member));
        body.writeEndArray();
    }

    private static void write(JsonGenerator body, UserChange.Member member) {
        body.writeStartObject();
        body.writeStringProperty("clientUserId", member.user().value());
        member.email().ifPresent(email -> body.writeStringProperty("email", email));
        member.managedAppleAccount().ifPresent(account -> body.writeStringProperty("managedAppleId", account));
        body.writeEndObject();
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (name.equals("errorInfo")) {
            failure.take(name, value);
        } else {
            fields.take(name, value, MEMBERS);
        }
    }

    UserChangeAnswer toDomain(ContentExchange exchange) {
        return switch (exchange.reaction()) {
            case DONE -> new UserChangeAnswer.Accepted(event(exchange));
            case LIMITS -> new UserChangeAnswer.TooLarge(exchange.number());
            case REQUEST -> new UserChangeAnswer.Refused(failure.toDomain(exchange.number()));
            default -> throw exchange.unexpected();
        };
    }

    /** An id that could not be asked with is none. */
    private String event(ContentExchange exchange) {
        return fields.optional("eventId", LONGEST + 1)
                .filter(id -> id.length() <= LONGEST)
                .orElseThrow(() -> exchange.unusable("it names no event"));
    }
}
